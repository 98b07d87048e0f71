import requests


def call(uuid, key=None):
    headers = {}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    return requests.get(f"https://api.wavix.com/v1/calls/{uuid}", headers=headers)
