import requests

HEADERS = {"Authorization": "Bearer " + open("/run/secrets/wavix").read().strip()}


def tagged(path):
    return requests.get("https://api.wavix.com" + path + "?APPID=dialer&appId=7", headers=HEADERS)
