import os
import requests


def api_key():
    return os.environ["WAVIX_API_KEY"]


requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": api_key()})
#                                                                        ^^^^^^^^^ WVX004
