import os

import requests


class Wavix:
    base = "https://api.wavix.com"

    def __init__(self, key):
        self.session = requests.Session()
        self.session.params = {"appid": key}

    def cdrs(self, **query):
        return self.session.get(self.base + "/v1/cdrs", params=query).json()

    def hang_up(self, call):
        return self.session.delete(f"{self.base}/v1/calls/{call}").status_code


wavix = Wavix(os.environ["WAVIX_API_KEY"])
print(wavix.cdrs(page=1), wavix.hang_up(42))
