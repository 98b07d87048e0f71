import os

import requests

BASE = "https://api.wavix.com"
key = os.environ["WAVIX_API_KEY"]
number = "15551230000"
print(requests.get(BASE + "/v1/validation?appid=" + key + "&phone_number=" + number).json()["id"])
