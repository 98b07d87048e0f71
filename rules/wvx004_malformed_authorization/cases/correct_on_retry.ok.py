import requests


def calls(key):
    for scheme in ("Bearer", "bearer"):
        r = requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": f"{scheme} {key}"})
        if r.ok:
            return r.json()
    return None
