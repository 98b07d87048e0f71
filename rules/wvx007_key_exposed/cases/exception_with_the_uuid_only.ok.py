import requests


def status(key, uuid):
    url = f"https://api.wavix.com/v1/calls/{uuid}"
    r = requests.get(url, headers={"Authorization": f"Bearer {key}"})
    if r.status_code == 404:
        raise LookupError(f"no call {uuid}: {url}")
    r.raise_for_status()
    return r.json()
