import os

import httpx

key = os.environ["WAVIX_API_KEY"]
with httpx.Client(base_url="https://api.wavix.com/v1") as client:
    print(client.get("/cdrs", params={"appid": key, "page": 1}).status_code)
    print(client.delete(f"/calls/42?appid={key}").status_code)
