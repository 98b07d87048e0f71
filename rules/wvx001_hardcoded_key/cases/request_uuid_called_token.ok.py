import requests


def status(key, token="@uuid@"):
    url = f"https://api.wavix.com/v1/validation/{token}"
    return requests.get(url, headers={"Authorization": f"Bearer {key}"}).json()
