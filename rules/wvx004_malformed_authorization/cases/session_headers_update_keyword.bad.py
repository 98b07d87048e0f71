import requests

class Api:
    def __init__(self, api_key):
        self.s = requests.Session()
        self.s.headers.update({"User-Agent": "x", "Authorization": api_key})
        #                                                          ^^^^^^^ WVX004

    def profile(self):
        return self.s.get("https://api.wavix.com/v1/profile").json()
