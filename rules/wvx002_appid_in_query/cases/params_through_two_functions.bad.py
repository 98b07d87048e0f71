import requests


def with_auth(params, key):
    params["appid"] = key
    #       ^^^^^ WVX002
    return params


def numbers(key, page):
    return requests.get("https://api.wavix.com/v1/numbers", params=with_auth({"page": page}, key)).json()
