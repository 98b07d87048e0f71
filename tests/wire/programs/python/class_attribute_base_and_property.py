import os

import requests


class Records:
    HOST = "https://api.wavix.com"
    KEY = os.environ["WAVIX_API_KEY"]

    def get(self, page):
        return requests.get(self.HOST + "/v1/cdrs", params={"page": page, "appid": self.KEY}, timeout=5).json()


print(Records().get(1))
