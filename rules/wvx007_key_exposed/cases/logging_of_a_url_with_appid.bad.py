import logging

import requests


def cdrs(key):
    url = f"https://api.wavix.com/v1/cdrs?appid={key}"
    #                                     ^^^^^ WVX002
    logging.info("GET %s", url)
    #                      ^^^ WVX007
    return requests.get(url).json()
