import os

import requests

key = os.environ["WAVIX_API_KEY"]
BASE = f"https://api.wavix.com/v1/cdrs?appid={key}"


def page(number):
    return requests.get(BASE + "&page=" + str(number)).json()


def first():
    return requests.get(BASE).json()


print(page(1), first())
