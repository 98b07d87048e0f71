import requests

PARAMS = {"appid": 570}


def steam():
    return requests.get("https://store.steampowered.com/api/appdetails", params=PARAMS).json()


def wavix(key):
    for PARAMS in ({"page": 1}, {"page": 2}):
        requests.get("https://api.wavix.com/v1/cdrs", params=PARAMS, headers={"Authorization": f"Bearer {key}"})
