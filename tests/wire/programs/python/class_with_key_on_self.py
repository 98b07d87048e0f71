import os

import requests


class Client:
    def __init__(self, api_key, base_url="https://api.wavix.com"):
        self.api_key = api_key
        self.base_url = base_url

    def call(self, call_id):
        return requests.get(f"https://api.wavix.com/v1/calls/{call_id}?appid={self.api_key}").json()

    def start(self, to):
        url = f"https://api.wavix.com/v1/calls?appid={self.api_key}"
        return requests.post(url, json={"from": "15551230000", "to": to}).json()


client = Client(os.environ["WAVIX_API_KEY"])
print(client.call(1), client.start("15551239999"))
