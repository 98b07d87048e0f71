import logging

import requests


def numbers(key, page):
    params = {"appid": key, "page": page}
    #          ^^^^^ WVX002
    logging.debug("params=%r", params)
    #                          ^^^^^^ WVX007
    return requests.get("https://api.wavix.com/v1/numbers", params=params).json()
