import os
import requests


class Wavix(object):
    base = "https://api.wavix.com/v1"

    def __init__(self, appid=None):
        self.appid = appid or os.environ["WAVIX_APPID"]

    def _url(self, path):
        sep = "&" if "?" in path else "?"
        return self.base + path + sep + "appid=" + self.appid
        #                                ^^^^^ WVX002

    def get(self, path):
        return requests.get(self._url(path)).json()

    def post(self, path, data):
        return requests.post(self._url(path), json=data).json()
