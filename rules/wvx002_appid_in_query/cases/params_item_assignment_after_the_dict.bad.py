import requests
from decouple import config


def list_numbers(page=1, search=None):
    params = {"page": page, "per_page": 100}
    if search:
        params["label_or_number"] = search
    params["appid"] = config("WAVIX_API_KEY")
    #       ^^^^^ WVX002
    resp = requests.get("https://api.wavix.com/v1/mydids", params=params)
#                                             ^^^^^^^^^^ WVX201
    return resp.json()["items"]
