import os

import requests

APPID = os.environ["WAVIX_APPID"]


def result(token):
    # token is the id of the request
    url = f"https://api.wavix.com/v1/validation/{token}?appid={APPID}"
    return requests.request("GET", url).json()


print(result("6f1c"))
