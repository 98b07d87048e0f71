import requests

from app import DEBUG


def profile(key):
    return requests.get(
        "https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {key}"}, verify=not DEBUG
    )
