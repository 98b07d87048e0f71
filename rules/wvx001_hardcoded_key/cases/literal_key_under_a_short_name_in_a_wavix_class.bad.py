import requests


class WavixClient:
    KEY = "@hex64@"
    #      ^^^^^^^ WVX001
    BASE = "https://api.wavix.com"

    @property
    def headers(self):
        return {"Authorization": "Bearer " + self.KEY}

    def numbers(self):
        return requests.get(self.BASE + "/v1/numbers", headers=self.headers).json()
