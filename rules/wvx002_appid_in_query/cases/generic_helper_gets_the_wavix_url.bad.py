import requests


def fetch(url, **params):
    return requests.get(url, params=params, timeout=10).json()


def numbers(key):
    return fetch("https://api.wavix.com/v1/numbers", appid=key)
    #                                                ^^^^^ WVX002
