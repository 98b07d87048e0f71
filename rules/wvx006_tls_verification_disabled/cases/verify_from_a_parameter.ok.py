import requests


class Api:
    def __init__(self, key, verify=True):
        self.s = requests.Session()
        self.s.verify = verify
        self.s.headers["Authorization"] = f"Bearer {key}"

    def profile(self):
        return self.s.get("https://api.wavix.com/v1/profile")
