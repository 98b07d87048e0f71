import os

import requests

KEY = os.environ["WAVIX_API_KEY"]


def profile():
    r = requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {KEY}"})
    if r.status_code == 401:
        raise RuntimeError(f"key {KEY} was refused")
        #                         ^^^ WVX007
    return r.json()
