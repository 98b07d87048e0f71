import logging

import requests


def cdrs(key):
    url = "https://api.wavix.com/v1/cdrs?appid=" + key
    #                                    ^^^^^ WVX002
    logging.info("GET %s", url.split("?")[0])
    return requests.get(url).json()
