import requests

from auth import authorize

s = requests.Session()
authorize(s)
print(s.get("https://api.wavix.com/v1/numbers").json())
