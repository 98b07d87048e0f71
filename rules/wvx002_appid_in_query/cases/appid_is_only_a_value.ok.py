import requests


def sort_numbers(key):
    params = {"sort": "appid", "label": "appid", "fields": "id,appid,label"}
    return requests.get(
        "https://api.wavix.com/v1/numbers", params=params, headers={"Authorization": f"Bearer {key}"}
    ).json()
