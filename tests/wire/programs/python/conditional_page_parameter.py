import os

import requests

key = os.environ["WAVIX_API_KEY"]


def cdrs(page=None):
    params = {"appid": key}
    if page:
        params["page"] = page
    return requests.get("https://api.wavix.com/v1/cdrs", params=params).json()


print(cdrs(), cdrs(2))
