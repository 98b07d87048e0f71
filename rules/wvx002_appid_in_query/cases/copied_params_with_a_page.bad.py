import requests

from app import KEY

BASE_PARAMS = {"appid": KEY, "per_page": 200}
#               ^^^^^ WVX002


def pages():
    page = 1
    while page:
        params = BASE_PARAMS.copy()
        params["page"] = page
        data = requests.get("https://api.wavix.com/v1/cdrs", params=params).json()
        yield from data["items"]
        page = data["pagination"].get("next_page")
