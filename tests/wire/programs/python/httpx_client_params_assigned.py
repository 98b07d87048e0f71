import os

import httpx

client = httpx.Client(base_url="https://api.wavix.com")
client.params = {"appid": os.environ["WAVIX_API_KEY"]}
print(client.get("/v1/profile").status_code)
