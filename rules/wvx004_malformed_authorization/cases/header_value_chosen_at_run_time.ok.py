import requests

from vendors import SCHEMES


def calls(vendor, key):
    headers = {"Authorization": SCHEMES[vendor] + " " + key}
    return requests.get("https://api.wavix.com/v1/calls", headers=headers)
