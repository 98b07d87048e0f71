import logging

import requests

log = logging.getLogger()


def numbers(api_key):
    try:
        return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": "Bearer " + api_key}).json()
    except ValueError as e:
        log.error("bad answer for %s: %s", api_key, e, exc_info=True)
        #                                  ^^^^^^^ WVX007
