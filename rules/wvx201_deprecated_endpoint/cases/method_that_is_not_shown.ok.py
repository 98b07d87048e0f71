import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
def call(method, body):
    return requests.request(method, "https://api.wavix.com/v1/profile", json=body, headers=HEADERS)


CART = "https://api.wavix.com/v1/buy/cart"
