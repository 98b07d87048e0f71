import requests


class Phone:
    def __init__(self, key):
        self.key = key

    def numbers(self):
        return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {self.key}"}).json()


print(Phone("@hex64@").numbers())
#            ^^^^^^^ WVX001
