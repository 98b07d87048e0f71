import requests

class WavixError(Exception):
    pass


def send(key, body):
    r = requests.post("https://api.wavix.com/v3/messages", json=body, headers={"Authorization": f"Bearer {key}"})
    if r.status_code >= 400:
        raise WavixError(f"{r.status_code}: {r.json().get('message')}")
    return r.json()
