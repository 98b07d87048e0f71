import os

import httpx

headers = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
with httpx.Client(base_url="https://api.wavix.com", verify=False, headers=headers) as client:
    print(client.get("/v1/profile").status_code)
