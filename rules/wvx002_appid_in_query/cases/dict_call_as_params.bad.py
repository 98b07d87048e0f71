import os
import requests

def balance():
    return requests.get(
        "https://api.wavix.com/v1/profile/config",
        params=dict(appid=os.environ["WAVIX_APPID"]),
        #           ^^^^^ WVX002
    ).json()["balance"]
