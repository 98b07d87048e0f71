import requests


class CdrReader:
    endpoint = "https://api.wavix.com/v1/cdrs"

    def __init__(self, key):
        self._key = key

    @property
    def auth(self):
        return {"appid": self._key}
        #        ^^^^^ WVX002

    def read(self, **filters):
        return requests.get(self.endpoint, params={**self.auth, **filters}).json()
