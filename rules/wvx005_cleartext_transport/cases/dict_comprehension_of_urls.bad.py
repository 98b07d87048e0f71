import requests

URLS = {name: "http://api.wavix.com/v1/" + name for name in ("calls", "numbers")}
#              ^^^^^^^^^^^^^^^^^^^^^^^^ WVX005


def get(name, key):
    return requests.get(URLS[name], headers={"Authorization": f"Bearer {key}"}).json()
