import requests

BASE = "https://api.wavix.com/v1"


def get(path, **kwargs):
    kwargs.setdefault("timeout", 10)
    return requests.get(BASE + path, **kwargs)
