import logging

import requests
from homeassistant.components.notify import BaseNotificationService
from homeassistant.const import CONF_API_KEY, CONF_RECIPIENT, CONF_SENDER

_LOGGER = logging.getLogger(__name__)
BASE_API_URL = "https://api.wavix.com/v3"


class WavixNotificationService(BaseNotificationService):
    def __init__(self, config):
        self.api_key = config[CONF_API_KEY]
        self.sender = config[CONF_SENDER]
        self.recipient = config[CONF_RECIPIENT]

    def send_message(self, message="", **kwargs):
        resp = requests.post(
            f"{BASE_API_URL}/messages",
            params={"appid": self.api_key},
            #        ^^^^^ WVX002
            json={"from": self.sender, "to": self.recipient, "message_body": {"text": message}},
            timeout=10,
        )
        if resp.status_code != 201:
            _LOGGER.error("Error %s: %s", resp.status_code, resp.text)
