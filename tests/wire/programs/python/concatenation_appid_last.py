import os

import requests

key = os.environ["WAVIX_API_KEY"]
url = "https://api.wavix.com/v1/numbers?page=1&appid=" + key
print(requests.get(url).json()["success"])
