import requests


class Api:
    def __init__(self, key, legacy=False):
        self.key = key
        self.legacy = legacy

    def get(self, path):
        kwargs = {"timeout": 10}
        if self.legacy:
            kwargs["params"] = {"appid": self.key}
            #                    ^^^^^ WVX002
        else:
            kwargs["headers"] = {"Authorization": f"Bearer {self.key}"}
        return requests.get(f"https://api.wavix.com/v1/{path}", **kwargs)
