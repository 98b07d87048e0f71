import requests


def auth(key):
    return {"Authorization": "Token " + key}
    #                        ^^^^^^^^^^^^^^ WVX004


def numbers(key):
    return requests.get("https://api.wavix.com/v1/numbers", headers=auth(key)).json()


def calls(key):
    return requests.get("https://api.wavix.com/v1/calls", headers=auth(key)).json()
