import requests


class Api:
    def __init__(self, key):
        self.headers = {"Authorization": f"Bearer {key}"}

    def get(self, path):
        print("GET", path, self.headers)
        #                  ^^^^^^^^^^^^ WVX007
        return requests.get("https://api.wavix.com/v1/" + path, headers=self.headers).json()
