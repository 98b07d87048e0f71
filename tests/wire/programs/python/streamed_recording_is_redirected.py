import os

import requests

key = os.environ["WAVIX_API_KEY"]
with requests.get(f"https://api.wavix.com/v1/recordings/42?appid={key}", stream=True) as response:
    print(response.url, len(response.content) > 0)
