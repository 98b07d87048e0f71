import requests


def fetch(url, headers=None):
    return requests.get(url, headers=headers, timeout=10).json()


def numbers(key):
    return fetch("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"})


def trunks(key):
    return fetch("https://api.wavix.com/v1/trunks", {"Authorization": f"Bearer {key}"})
