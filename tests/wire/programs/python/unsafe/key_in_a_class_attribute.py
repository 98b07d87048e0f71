import requests


class Wavix:
    api_key = "@hex64@"
    base = "https://api.wavix.com"

    def profile(self):
        return requests.get(self.base + "/v1/profile", headers={"Authorization": "Bearer " + self.api_key})


print(Wavix().profile().status_code)
