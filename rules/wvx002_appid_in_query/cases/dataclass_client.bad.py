from dataclasses import dataclass

import requests


@dataclass
class Wavix:
    key: str
    base: str = "https://api.wavix.com"

    def numbers(self) -> dict:
        return requests.get(self.base + "/v1/numbers", params={"appid": self.key}).json()
        #                                                       ^^^^^ WVX002
