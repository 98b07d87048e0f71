import os

import requests

WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]

print(requests.get("https://api.wavix.com/v1/profile").status_code)
