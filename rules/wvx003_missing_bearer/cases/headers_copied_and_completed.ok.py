import copy
import requests

HEADERS = {"Accept": "application/json"}


def call(key):
    headers = copy.deepcopy(HEADERS)
    headers["Authorization"] = f"Bearer {key}"
    return requests.get("https://api.wavix.com/v1/trunks", headers=headers)


def call_again(key):
    headers = HEADERS.copy()
    headers.update(Authorization="Bearer " + key)
    return requests.get("https://api.wavix.com/v1/trunks", headers=headers)
