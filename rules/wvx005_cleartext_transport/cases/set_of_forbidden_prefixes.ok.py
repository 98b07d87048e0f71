import requests


def fetch(url, key):
    if url.lower().startswith(("http://api.wavix.com", "ws://api.wavix.com")):
        raise ValueError("plain text")
    return requests.get(url, headers={"Authorization": f"Bearer {key}"})
