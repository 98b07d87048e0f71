import niquests
from curl_cffi import requests as curl

def a(key):
    return niquests.get("https://api.wavix.com/v1/numbers", params={"appid": key})
    #                                                                ^^^^^ WVX002


def b(key):
    return curl.get("https://api.wavix.com/v1/trunks", params={"appid": key}, impersonate="chrome")
    #                                                           ^^^^^ WVX002
