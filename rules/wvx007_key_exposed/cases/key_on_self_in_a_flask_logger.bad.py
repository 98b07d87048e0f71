import requests
from flask import current_app


class Wavix:
    def __init__(self, api_key):
        self.api_key = api_key

    def calls(self):
        current_app.logger.info("wavix key %s", self.api_key)
        #                                       ^^^^^^^^^^^^ WVX007
        return requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": f"Bearer {self.api_key}"}).json()
