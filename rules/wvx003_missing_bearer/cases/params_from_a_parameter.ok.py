import requests

def cdrs(params):
    return requests.get("https://api.wavix.com/v1/cdrs", params=params).json()
