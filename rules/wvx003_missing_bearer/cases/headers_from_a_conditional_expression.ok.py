import requests

def call(key=None):
    return requests.get(
        "https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"} if key else {}
    )
