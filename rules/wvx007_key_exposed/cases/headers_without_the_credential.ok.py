import requests

def numbers(key):
    headers = {"Accept": "application/json"}
    print("sending", headers)
    return requests.get("https://api.wavix.com/v1/numbers", headers={**headers, "Authorization": "Bearer " + key}).json()
