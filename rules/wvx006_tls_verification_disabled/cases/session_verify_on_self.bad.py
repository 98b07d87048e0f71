import requests


class WavixClient:
    def __init__(self, key):
        self.session = requests.Session()
        self.session.verify = False
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX006
        self.session.headers.update({"Authorization": f"Bearer {key}"})

    def trunks(self):
        return self.session.get("https://api.wavix.com/v1/trunks").json()
