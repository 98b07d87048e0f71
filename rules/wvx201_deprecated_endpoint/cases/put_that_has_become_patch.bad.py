import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
def rename(number_id, label):
    url = "https://api.wavix.com/v1/mydids/%s" % number_id
#                               ^^^^^^^^^^^^^ WVX201
    return requests.put(url, json={"label": label}, headers=HEADERS)


requests.patch("https://api.wavix.com/v1/profile", json={"company": "ACME"}, headers=HEADERS)
#                                    ^^^^^^^^^^^ WVX201
