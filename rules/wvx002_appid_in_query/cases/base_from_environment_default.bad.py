import os

import requests

API = os.environ.get("WAVIX_API_BASE", "https://api.wavix.com")
KEY = os.environ["WAVIX_API_KEY"]


def hangup(uuid):
    r = requests.delete(f"{API}/v1/calls/{uuid}", params={"appid": KEY})
    #                                                      ^^^^^ WVX002
    return r.status_code == 204
