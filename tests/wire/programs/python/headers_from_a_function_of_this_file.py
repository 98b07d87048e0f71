import os

import requests

key = os.environ["WAVIX_API_KEY"]


def headers():
    return {"Accept": "application/json"}


print(requests.get(f"https://api.wavix.com/v1/profile?appid={key}", headers=headers()).status_code)
