import requests

def get(path, headers):
    return requests.get("https://api.wavix.com" + path, headers=headers)
