import logging

import requests

_LOGGER = logging.getLogger(__name__)
API = "https://api.wavix.com/v3"


class Notify:
    def __init__(self, conf):
        self.key = conf["api_key"]

    def send(self, to, text):
        url = API + "/messages?appid=" + self.key
        #                      ^^^^^ WVX002
        try:
            requests.post(url, json={"to": to, "message_body": {"text": text}}, timeout=5)
        except requests.Timeout:
            _LOGGER.exception("Timeout while calling %s", url)
            #                                             ^^^ WVX007
