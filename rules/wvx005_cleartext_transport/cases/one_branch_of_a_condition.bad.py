import requests

from app import debug

url = "http://api.wavix.com/v1/calls" if debug else "https://api.wavix.com/v1/calls"
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005


def calls(key):
    return requests.get(url, headers={"Authorization": f"Bearer {key}"})
