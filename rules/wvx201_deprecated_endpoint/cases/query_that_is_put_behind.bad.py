import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
def records(**options):
    query = "?" + "&".join(f"{key}={value}" for key, value in options.items())
    return requests.get(f"https://api.wavix.com/v1/cdr{query}", headers=HEADERS).json()
#                                              ^^^^^^^ WVX201
