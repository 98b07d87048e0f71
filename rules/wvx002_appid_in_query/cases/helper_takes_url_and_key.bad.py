import requests


def get_json(url, key):
    return requests.get(url, params={"appid": key}).json()
    #                                 ^^^^^ WVX002


def numbers(key):
    return get_json("https://api.wavix.com/v1/numbers", key)
