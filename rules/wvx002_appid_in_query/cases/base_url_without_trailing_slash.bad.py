import os
import requests

BASE = os.getenv("WAVIX_BASE_URL", "https://api.wavix.com/").rstrip("/")

def trunks(key):
    return requests.get(BASE + "/v1/trunks", params={"appid": key}).json()
    #                                                 ^^^^^ WVX002
