import random

import requests


class Worker:
    weight = 3
    host = "https://api.wavix.com"

    def __init__(self, keys):
        self.keys = keys
        self.http = requests.Session()

    def run(self):
        return self.http.get(self.host + "/v1/cdrs", params={"appid": random.choice(self.keys), "page": 1})
        #                                                     ^^^^^ WVX002
