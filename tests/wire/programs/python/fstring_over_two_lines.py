import os

import requests

key = os.environ["WAVIX_API_KEY"]
response = requests.get(
    f"https://api.wavix.com/v1/cdrs?from=2026-01-01&to=2026-01-31"
    f"&appid={key}&page=1",
    timeout=30,
)
print(response.status_code)
