import requests

def calls(path):
    key = open(path).read()
    return requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": "Bearer " + key.rstrip("\n")})
