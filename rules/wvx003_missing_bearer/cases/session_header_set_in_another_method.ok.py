import requests


class Client:
    def __init__(self):
        self.s = requests.Session()

    def login(self, key):
        self.s.headers["Authorization"] = f"Bearer {key}"

    def numbers(self):
        return self.s.get("https://api.wavix.com/v1/numbers").json()
