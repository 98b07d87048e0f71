import os

import requests

from session_tools import HEADERS

KEY = os.environ["WAVIX_API_KEY"]
print(requests.get(f"https://api.wavix.com/v1/profile?appid={KEY}", headers=HEADERS).status_code)
print(requests.get("https://httpbin.example/get", headers=HEADERS).status_code)
