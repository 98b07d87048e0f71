import os

import httpx

client = httpx.Client(
    base_url="https://api.wavix.com",
    params={"appid": os.environ["WAVIX_API_KEY"], "per_page": 50},
    headers={"Accept": "application/json"},
    timeout=10,
)
print(client.get("/v1/cdrs").status_code)
client.close()
