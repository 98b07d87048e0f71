import requests

from .base import Provider


class Wavix(Provider):
    def numbers(self):
        return self.session.get("https://api.wavix.com/v1/numbers").json()

    def trunks(self):
        return requests.get("https://api.wavix.com/v1/trunks", **self.request_options()).json()

    def calls(self):
        return requests.get("https://api.wavix.com/v1/calls", headers=self.headers).json()
