import requests


def debug(key):
    return requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {key}"}).json()


def warning(api_key):
    return debug(api_key)
