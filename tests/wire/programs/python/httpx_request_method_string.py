import os

import httpx

key = os.environ["WAVIX_API_KEY"]
print(httpx.request("DELETE", f"https://api.wavix.com/v1/calls/42?appid={key}").status_code)
