import requests


def numbers(key, app_id):
    return requests.get(
        "https://api.wavix.com/v1/numbers",
        params={"app_id": app_id, "per_page": 50},
        headers={"Authorization": f"Bearer {key}"},
    ).json()
