import os
from dataclasses import dataclass

import requests


@dataclass
class Wavix:
    api_key: str
    host: str = "api.wavix.com"

    def profile(self):
        return requests.get("https://api.wavix.com/v1/profile", params={"appid": self.api_key}).json()


print(Wavix(os.environ["WAVIX_API_KEY"]).profile())
