import requests


class Wavix:
    def __init__(self, api_key):
        self.api_key = api_key

    def numbers(self):
        return requests.get(
            "https://api.wavix.com/v1/numbers",
            headers={"Accept": "application/json", "Authorization": self.api_key},
            #                                                       ^^^^^^^^^^^^ WVX004
        ).json()
