import os

import requests

KEY = os.environ["WAVIX_API_KEY"]


def url(path):
    return f"https://api.wavix.com{path}?appid={KEY}"


print(requests.get(url("/v1/profile")).status_code)
print(requests.get(url("/v1/numbers")).status_code)
