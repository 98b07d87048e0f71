import requests

def trunk(key, password):
    return requests.post(
        "https://api.wavix.com/v1/trunks",
        headers={"Authorization": "Bearer " + key},
        json={"label": "pbx", "password": password, "auth_method": "Digest"},
    )
