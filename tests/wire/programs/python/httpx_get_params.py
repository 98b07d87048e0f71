import os

import httpx

key = os.environ["WAVIX_API_KEY"]
response = httpx.get("https://api.wavix.com/v1/cdrs", params={"type": "placed", "appid": key}, timeout=10.0)
print(response.json()["success"])
