import os

import httpx

key = os.environ["WAVIX_API_KEY"]
r = httpx.post(
    f"https://api.wavix.com/v3/messages?appid={key}",
    json={"from": "Wavix", "to": "15551230000"},
    headers={"Accept": "application/json"},
)
print(r.status_code)
