from urllib.parse import urlencode, urlunparse

import requests

def call_url(key, uuid):
    return urlunparse(("https", "api.wavix.com", f"/v1/calls/{uuid}", "", urlencode({"appid": key}), ""))
    #                                                                                 ^^^^^ WVX002


def call(key, uuid):
    return requests.get(call_url(key, uuid)).json()
