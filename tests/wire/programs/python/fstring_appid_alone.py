import os

import requests

APPID = os.environ["WAVIX_APPID"]

response = requests.get(f"https://api.wavix.com/v1/profile?appid={APPID}")
print(response.json())
