import requests

from conf import KEY


def get(path, params={"appid": KEY}):
#                      ^^^^^ WVX002
    return requests.get("https://api.wavix.com" + path, params=params).json()
