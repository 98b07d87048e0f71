import requests


def fetch(path, token=None, legacy_key=None):
    headers = {}
    params = {}
    if token:
        headers["Authorization"] = "Bearer " + token
    else:
        params["appid"] = legacy_key
        #       ^^^^^ WVX002
    return requests.get("https://api.wavix.com" + path, headers=headers, params=params)
