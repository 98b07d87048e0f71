import requests

PREFIX = "Bearer "


def numbers(key):
    headers = dict(Authorization=PREFIX + key)
    return requests.get("https://api.wavix.com/v1/numbers", headers=headers)
