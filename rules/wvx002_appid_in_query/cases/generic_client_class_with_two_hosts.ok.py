import requests


class Client:
    def __init__(self, base, **defaults):
        self.base, self.defaults = base, defaults

    def get(self, path, **params):
        return requests.get(self.base + path, params={**self.defaults, **params}).json()


owm = Client("https://api.openweathermap.org", appid="k")
docs = Client("https://docs.wavix.com")
