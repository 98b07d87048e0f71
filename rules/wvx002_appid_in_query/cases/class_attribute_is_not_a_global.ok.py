import requests

url = "https://api.openweathermap.org/data/2.5/weather"


class Phone:
    url = "https://api.wavix.com/v1/numbers"

    def weather(self, key):
        return requests.get(url, params={"appid": key})

    def numbers(self, key):
        return requests.get(self.url, headers={"Authorization": f"Bearer {key}"})
