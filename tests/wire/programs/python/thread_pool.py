import os
from concurrent.futures import ThreadPoolExecutor

import requests

key = os.environ["WAVIX_API_KEY"]


def status(number):
    return requests.get(f"https://api.wavix.com/v1/validation?phone_number={number}&appid={key}").status_code


with ThreadPoolExecutor(3) as pool:
    print(sorted(pool.map(status, ["1555", "1556", "1557"])))
