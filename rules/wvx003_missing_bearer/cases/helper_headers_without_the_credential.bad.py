import requests


def headers():
    return {"Accept": "application/json", "User-Agent": "report/1.0"}


def cdrs(day):
    return requests.get("https://api.wavix.com/v1/cdrs", params={"from": day, "to": day}, headers=headers()).json()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
