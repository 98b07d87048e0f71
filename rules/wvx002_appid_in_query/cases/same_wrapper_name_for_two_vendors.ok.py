import requests


class Meteo:
    base = "https://api.openweathermap.org/data/2.5"

    def get(self, path, **q):
        return requests.get(self.base + path, params={"appid": self.key, **q}).json()


class Phone:
    base = "https://api.wavix.com/v1"

    def get(self, path, **q):
        return requests.get(self.base + path, params=q, headers={"Authorization": f"Bearer {self.key}"}).json()
