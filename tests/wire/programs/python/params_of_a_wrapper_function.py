import os

import requests

BASE = "https://api.wavix.com"
KEY = os.environ["WAVIX_API_KEY"]


def call(path, **query):
    query["appid"] = KEY
    return requests.get(f"{BASE}{path}", params=query).json()


print(call("/v1/cdrs", type="placed"))
print(call("/v1/numbers"))
