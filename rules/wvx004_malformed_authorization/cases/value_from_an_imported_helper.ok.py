import requests

from .auth import bearer


def numbers(key):
    return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": bearer(key)})
