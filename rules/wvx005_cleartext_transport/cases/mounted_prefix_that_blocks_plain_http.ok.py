import requests

from .adapters import Refuse

s = requests.Session()
s.mount("http://", Refuse())
s.get("https://api.wavix.com/v1/numbers", headers={"Authorization": "Bearer " + open("k").read()})
