import os

import httpx

print(httpx.get("https://api.wavix.com/v1/profile", params={"appid": os.environ["WAVIX_API_KEY"]}).status_code)
