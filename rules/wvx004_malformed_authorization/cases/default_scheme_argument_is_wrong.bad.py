import requests


def headers(key, scheme="Token"):
    return {"Authorization": scheme + " " + key}
    #                        ^^^^^^^^^^^^^^^^^^ WVX004


def numbers(key):
    return requests.get("https://api.wavix.com/v1/numbers", headers=headers(key)).json()
