import os

import requests

params = {"appid": os.environ["WAVIX_API_KEY"], "page": 1}
print(requests.get("https://api.wavix.com/v1/cdrs", params=params).status_code)
print(requests.get("https://mirror.example.com/cdrs", params=params).status_code)
