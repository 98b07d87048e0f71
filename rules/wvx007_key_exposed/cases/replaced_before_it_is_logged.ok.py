import logging

import requests


def trunks(key):
    url = "https://api.wavix.com/v1/trunks?appid=" + key
    #                                      ^^^^^ WVX002
    logging.info("GET %s", url.replace(key, "***"))
    return requests.get(url).json()
