import os
import requests

PREFIX = os.environ.get("WAVIX_AUTH_PREFIX", "Bearer")


def calls(key):
    return requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": f"{PREFIX} {key}"})
