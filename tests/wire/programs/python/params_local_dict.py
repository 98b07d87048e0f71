import os

import requests

BASE_URL = "https://api.wavix.com"


def cdrs(start, end):
    params = {
        "appid": os.environ["WAVIX_API_KEY"],
        "from": start,
        "to": end,
    }
    return requests.get(BASE_URL + "/v1/cdrs", params=params).json()


print(cdrs("2026-01-01", "2026-01-31"))
