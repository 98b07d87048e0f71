import requests


class WavixSession(requests.Session):
    BASE = "https://api.wavix.com"

    def __init__(self, key):
        super().__init__()
        self.params = {"appid": key}
        #               ^^^^^ WVX002

    def numbers(self):
        return self.get(self.BASE + "/v1/numbers").json()
