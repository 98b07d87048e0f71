import requests

r = requests.post("https://api.wavix.com/v3/messages", headers={"Accept": "application/json"}, json={"to": "1555"})
print(r.status_code)
