import requests

BASE_URL = "http://api.wavix.com"
#           ^^^^^^^^^^^^^^^^^^^^ WVX005


def numbers(key):
    return requests.get(BASE_URL + "/v1/numbers", headers={"Authorization": "Bearer " + key}).json()


def trunks(key):
    return requests.get(BASE_URL + "/v1/trunks", headers={"Authorization": "Bearer " + key}).json()
