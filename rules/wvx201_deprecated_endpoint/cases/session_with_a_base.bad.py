import os

import httpx

client = httpx.Client(
    base_url="https://api.wavix.com/v1",
    headers={"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"},
)
records = client.get("/cdr/all", params={"type": "received"})
#                     ^^^^^^^^ WVX201
trunks = client.get("/trunks")
