import os

import requests

key = os.environ["WAVIX_API_KEY"]
r = requests.get(
    "https://api.wavix.com/v1/cdrs",
    params={
        "from": "2026-01-01",  # the first of the month
        "appid": key,
        "to": "2026-01-31",
    },
    timeout=10,
)
print(r.status_code)
