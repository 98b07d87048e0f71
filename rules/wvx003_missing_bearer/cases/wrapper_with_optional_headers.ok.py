import requests

BASE = "https://api.wavix.com"


def call(method, path, headers=None, **kw):
    return requests.request(method, BASE + "/v1/numbers", headers=headers, **kw)


def call_with_default(path, headers={}):
    return requests.get(BASE + "/v1/trunks", headers=headers)
