import os

import httpx

key = os.environ["WAVIX_API_KEY"]
with httpx.Client() as client:
    request = client.build_request("GET", "https://api.wavix.com/v1/cdrs", params={"appid": key, "page": 1})
    print(client.send(request).status_code)
