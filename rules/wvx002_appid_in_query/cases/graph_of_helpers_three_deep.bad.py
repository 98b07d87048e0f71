import requests


def _base():
    return "https://api.wavix.com"


def _path(name):
    return _base() + "/v1/" + name


def _url(name, key):
    return _path(name) + "?appid=" + key
    #                      ^^^^^ WVX002


def numbers(key):
    return requests.get(_url("numbers", key)).json()
