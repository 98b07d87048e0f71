import logging

import requests

log = logging.getLogger(__name__)


def cdr(key):
    response = requests.get("https://api.wavix.com/v1/cdr", params={"appid": key})
    #                                                                ^^^^^ WVX002
#                                                 ^^^^^^^ WVX201
    if not response.ok:
        log.error("%s failed with %s", response.url, response.status_code)
        #                              ^^^^^^^^^^^^ WVX007
    return response.json()
