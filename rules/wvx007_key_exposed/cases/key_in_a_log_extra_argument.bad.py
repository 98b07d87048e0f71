import logging

import requests

logger = logging.getLogger("telephony")


def call(api_key, to):
    logger.info("calling %s with %s", to, api_key)
    #                                     ^^^^^^^ WVX007
    return requests.post(
        "https://api.wavix.com/v1/calls", json={"to": to}, headers={"Authorization": f"Bearer {api_key}"}
    )
