import requests
from requests.auth import HTTPBasicAuth

def numbers(key):
    return requests.get("https://api.wavix.com/v1/numbers", auth=HTTPBasicAuth(key, ""))
    #                                                            ^^^^^^^^^^^^^^^^^^^^^^ WVX004
