import logging
import re

import requests


def trunks(key):
    url = f"https://api.wavix.com/v1/trunks?appid={key}"
    #                                       ^^^^^ WVX002
    logging.info("GET %s", re.sub(r"appid=[^&]+", "appid=***", url))
    return requests.get(url).json()
