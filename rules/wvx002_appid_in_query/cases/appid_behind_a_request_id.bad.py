import time

import requests
from django.conf import settings

APPID = settings.WAVIX_APPID


def poll_validation(token):
    # token is the request id from the first call, not a credential
    url = f"https://api.wavix.com/v1/validation/{token}?appid={APPID}"
    #                                                   ^^^^^ WVX002
    while True:
        data = requests.get(url, headers={"Accept": "application/json"}).json()
        if data["status"] == "success":
            return data["items"]
        time.sleep(5)
