import os

import httpx

key = os.environ["WAVIX_API_KEY"]
print(httpx.get("https://api.wavix.com/v1/profile", auth=(key, "")).status_code)
