import os

import requests

key = os.environ["WAVIX_API_KEY"]
print(requests.get("https://api.wavix.com/v1/profile", {"appid": key}, timeout=10).status_code)
