import requests

session = requests.Session()
session.headers.update({"Authorization": "Bearer " + open("key").read().strip()})
session.get("https://api.wavix.com/v1/cdrs", params={"type": "placed"})
session.post("https://api.wavix.com/v3/messages", json={}, headers={"X-Request-Id": "1"})
