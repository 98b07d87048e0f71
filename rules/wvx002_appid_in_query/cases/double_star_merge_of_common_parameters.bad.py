import requests

from app.config import config

COMMON = {"page": 1, "per_page": 50}


def trunks(**extra):
    qs = {**COMMON, "appid": config.wavix_key, **extra}
    #                ^^^^^ WVX002
    return requests.get("https://api.wavix.com/v1/trunks", params=qs).json()
