from urllib.parse import urljoin

import requests


class Wavix:
    base = "http://api.wavix.com/"
    #       ^^^^^^^^^^^^^^^^^^^^^ WVX005

    def __init__(self, key):
        self.h = {"Authorization": f"Bearer {key}"}

    def get(self, path):
        return requests.get(urljoin(self.base, path), headers=self.h).json()
