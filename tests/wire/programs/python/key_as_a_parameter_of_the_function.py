import os

import requests


def numbers(appid, page=1):
    return requests.get(f"https://api.wavix.com/v1/numbers?appid={appid}&page={page}").json()


print(numbers(os.environ["WAVIX_APPID"]))
