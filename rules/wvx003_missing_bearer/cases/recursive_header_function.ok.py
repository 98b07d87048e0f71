import requests

def headers(depth=0):
    return headers(depth + 1) if depth < 2 else {"Authorization": "Bearer " + open("k").read()}


requests.get("https://api.wavix.com/v1/numbers", headers=headers())
