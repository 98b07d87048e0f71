import os

import requests

key = os.environ["WAVIX_API_KEY"]
r = requests.post(
    f"https://api.wavix.com/v3/messages?appid={key}",
    headers={
        "Accept": "application/json",
        "X-Request-Id": "42",  # for the support team
    },
    json={"from": "Wavix", "to": "15551230000"},
)
print(r.status_code)
