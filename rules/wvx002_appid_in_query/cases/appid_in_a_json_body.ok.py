import requests

def create_trunk(key, label):
    body = {"label": label, "appid": "crm", "metadata": {"appid": 4711}}
    return requests.post(
        "https://api.wavix.com/v1/trunks", json=body, headers={"Authorization": "Bearer " + key}
    ).json()
