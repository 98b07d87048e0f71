import requests


class Wavix:
    url = "https://api.wavix.com"

    def __init__(self):
        self.http = requests.Session()
        self.http.headers.update({"Accept": "application/json"})

    def calls(self):
        return self.http.get(self.url + "/v1/calls").json()
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003

    def hangup(self, uuid):
        return self.http.delete(f"{self.url}/v1/calls/{uuid}").ok
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
