import os

import requests


def common():
    return {"appid": os.environ["WAVIX_API_KEY"], "per_page": 10}


print(requests.get("https://api.wavix.com/v1/cdrs", params=common()).status_code)
