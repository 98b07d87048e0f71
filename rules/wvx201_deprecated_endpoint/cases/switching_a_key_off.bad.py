import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
def switch(key_id, on):
    url = f"https://api.wavix.com/v1/api-keys/{key_id}/"
#                                ^^^^^^^^^^^^^^^^^^^^^^ WVX201
    if on:
        return requests.patch(url + "activate", headers=HEADERS)
    return requests.patch(url + "deactivate", headers=HEADERS)
