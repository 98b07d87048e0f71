import requests


def _headers():
    return {
        "Content-Type": "application/json",
        "Authorization": "Bearer %s" % "@base62@",
        #                               ^^^^^^^^ WVX001
    }


def call(path, body):
    return requests.post("https://api.wavix.com" + path, json=body, headers=_headers()).json()
