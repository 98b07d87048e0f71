import os

import httpx

key = os.environ["WAVIX_API_KEY"]
with httpx.Client(headers={"Accept": "application/json"}) as client:
    print(client.get("https://api.wavix.com/v1/cdrs", params={"appid": key}).status_code)
    print(client.get("https://httpbin.example/get").status_code)
