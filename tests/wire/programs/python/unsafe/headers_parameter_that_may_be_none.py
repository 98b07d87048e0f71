import os

import requests

KEY = os.environ["WAVIX_API_KEY"]


def get(path, headers=None):
    return requests.get(f"https://api.wavix.com{path}?appid={KEY}", headers=headers)


print(get("/v1/profile").status_code, get("/v1/numbers", {"Accept": "*/*"}).status_code)
