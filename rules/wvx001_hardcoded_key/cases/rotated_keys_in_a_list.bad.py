import random

import requests

WAVIX_KEYS = [
    "@hex64:1@",
    #^^^^^^^^^ WVX001
    "@hex64:2@",
    #^^^^^^^^^ WVX001
]


def profile():
    return requests.get(
        "https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {random.choice(WAVIX_KEYS)}"}
    ).json()
