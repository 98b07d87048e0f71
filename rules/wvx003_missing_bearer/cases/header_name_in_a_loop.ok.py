import requests

def call(pairs):
    headers = {}
    for name, value in pairs:
        headers[name] = value
    return requests.get("https://api.wavix.com/v1/numbers", headers=headers)
