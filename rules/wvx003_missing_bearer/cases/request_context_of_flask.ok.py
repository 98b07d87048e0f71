import requests
from flask import g

def numbers():
    return g.wavix.get("https://api.wavix.com/v1/numbers").json()


def trunks():
    return requests.get("https://api.wavix.com/v1/trunks", headers=g.headers).json()
