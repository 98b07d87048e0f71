import os

import requests

KEY = os.environ["WAVIX_API_KEY"]


def cdrs(day):
    url = f"https://api.wavix.com/v1/cdrs?appid={KEY}&from={day}&type=placed"
    return requests.get(url, timeout=10).json()


print(cdrs("2026-01-01"))
