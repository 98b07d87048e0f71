import requests

def alert(key, text):
    r = requests.post("https://api.wavix.com/v3/messages", headers={"Authorization": "Bearer " + key}, json={"text": text})
    if not r.ok:
        requests.post("https://alerts.internal/hook", json={"text": r.text}, verify=False)
