import requests

def trunks(key):
    return requests.get("https://api.wavix.com/v1/trunks", params="appid=" + key).json()
    #                                                              ^^^^^ WVX002
