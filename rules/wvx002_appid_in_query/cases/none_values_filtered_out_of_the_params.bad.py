import requests


def cdrs(key, start=None, end=None, disposition=None):
    raw = {"appid": key, "from": start, "to": end, "disposition": disposition}
    #       ^^^^^ WVX002
    params = {k: v for k, v in raw.items() if v is not None}
    return requests.get("https://api.wavix.com/v1/cdrs", params=params).json()
