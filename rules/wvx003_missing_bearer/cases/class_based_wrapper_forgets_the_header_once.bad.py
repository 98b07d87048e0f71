import requests


class Wavix:
    base = "https://api.wavix.com/v1"

    def __init__(self, key):
        self.headers = {"Authorization": f"Bearer {key}"}

    def numbers(self):
        return requests.get(self.base + "/numbers", headers=self.headers).json()

    def trunks(self):
        return requests.get(self.base + "/trunks").json()
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
