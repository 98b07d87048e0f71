import requests

URL = "https://api.wavix.com/v1/numbers?appid="
#                                       ^^^^^ WVX002


def numbers(key):
    return requests.get(URL + key).json()
