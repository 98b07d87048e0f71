import requests


class Base:
    api = "https://api.wavix.com"

    def __init__(self, key):
        self.key = key


class Numbers(Base):
    def list(self):
        return requests.get(self.api + "/v1/numbers?appid=" + self.key).json()
        #                                           ^^^^^ WVX002
