import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
BASE = "https://api.wavix.com/v1"


def numbers(page):
    return requests.get(BASE + "/mydids", headers=HEADERS, params={"page": page}).json()
#                               ^^^^^^^ WVX201


def number(number_id):
    return requests.get(f"{BASE}/mydids/{number_id}", headers=HEADERS).json()
#                               ^^^^^^^^^^^^^^^^^^ WVX201
