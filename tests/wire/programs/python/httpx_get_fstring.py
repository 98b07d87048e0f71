import os

import httpx

key = os.environ["WAVIX_API_KEY"]
print(httpx.get(f"https://api.wavix.com/v1/cdrs?appid={key}&page=1").status_code)
