import requests

req = requests.Request("GET", "https://api.wavix.com/v1/speech-analytics", headers={"Accept": "*/*"})
with requests.Session() as s:
    reply = s.send(req.prepare())
    #       ^^^^^^^^^^^^^^^^^^^^^ WVX003
