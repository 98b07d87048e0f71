import os

import httpx

with httpx.Client(base_url="https://api.wavix.com", params={"appid": os.environ["WAVIX_API_KEY"]}) as client:
    print(client.get("/v1/profile").status_code)
    print(client.get("/v1/cdrs", params={"page": 2}).status_code)
