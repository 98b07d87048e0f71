import requests


class Wavix:
    def __init__(self, login, key):
        self.http = requests.Session()
        self.http.auth = (login, key)
        #                ^^^^^^^^^^^^ WVX004

    def calls(self):
        return self.http.get("https://api.wavix.com/v1/calls").json()
