import os

import requests

KEY = os.environ["WAVIX_API_KEY"]
HEADERS = {"Accept": "application/json"}


def profile():
    return requests.get(f"https://api.wavix.com/v1/profile?appid={KEY}", headers=HEADERS).json()


def numbers(page):
    return requests.get(f"https://api.wavix.com/v1/numbers?page={page}&appid={KEY}", headers=HEADERS).json()


print(profile(), numbers(1))
