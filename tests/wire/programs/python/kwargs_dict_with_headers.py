import os

import requests

key = os.environ["WAVIX_API_KEY"]
options = {
    "params": {"page": 1, "appid": key},
    "headers": {"Accept": "application/json"},
}
print(requests.get("https://api.wavix.com/v1/cdrs", **options).status_code)
