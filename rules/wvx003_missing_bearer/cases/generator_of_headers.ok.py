import requests

def headers():
    yield "Accept", "application/json"
    yield "Authorization", "Bearer " + open("k").read()


requests.get("https://api.wavix.com/v1/numbers", headers=dict(headers()))
