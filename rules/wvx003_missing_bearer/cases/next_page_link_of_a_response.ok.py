import requests


def pages(first, key):
    url = first
    while url:
        data = requests.get(url, headers={"Authorization": f"Bearer {key}"}).json()
        yield data
        url = data["links"].get("next") and "https://api.wavix.com" + data["links"]["next"]
