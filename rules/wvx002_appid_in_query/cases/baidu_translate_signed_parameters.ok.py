import hashlib
import random

import requests


class Translator:
    """Used before the text goes out over Wavix."""

    url = "https://fanyi-api.baidu.com/api/trans/vip/translate"

    def __init__(self, appid, secret):
        self.appid, self.secret = appid, secret

    def zh(self, q):
        salt = str(random.randint(32768, 65536))
        sign = hashlib.md5((self.appid + q + salt + self.secret).encode()).hexdigest()
        params = {"appid": self.appid, "q": q, "from": "auto", "to": "zh", "salt": salt, "sign": sign}
        return requests.get(self.url, params=params).json()["trans_result"]
