from concurrent.futures import ThreadPoolExecutor

import requests

from keys import KEY

URLS = ["https://api.wavix.com/v1/" + name + "?appid=" + KEY for name in ("calls", "numbers", "trunks")]
#                                              ^^^^^ WVX002

with ThreadPoolExecutor() as pool:
    for response in pool.map(requests.get, URLS):
        print(response.json())
