import logging

import requests


def send(key, body):
    headers = {"Authorization": f"Bearer {key}"}
    logging.debug("headers %s", {k: "***" for k in headers})
    return requests.post("https://api.wavix.com/v3/messages", json=body, headers=headers)
