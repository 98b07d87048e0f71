import requests

def a(key):
    h = {"Accept": "application/json"}
    h.setdefault("Authorization", f"Bearer {key}")
    return requests.get("https://api.wavix.com/v1/numbers", headers=h)


def b(key):
    h = {"Accept": "application/json"}
    h |= {"Authorization": f"Bearer {key}"}
    return requests.get("https://api.wavix.com/v1/numbers", headers=h)
