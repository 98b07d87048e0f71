import requests


class BearerAuth(requests.auth.AuthBase):
    def __init__(self, token):
        self.token = token

    def __call__(self, r):
        r.headers["authorization"] = "Bearer " + self.token
        return r


def trunks(token):
    return requests.get("https://api.wavix.com/v1/trunks", auth=BearerAuth(token)).json()
