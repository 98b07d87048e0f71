from dataclasses import dataclass

import requests


@dataclass
class Wavix:
    base: str = "https://api.wavix.com"

    def numbers(self) -> dict:
        return requests.get(self.base + "/v1/numbers", headers={"Accept": "application/json"}).json()
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
