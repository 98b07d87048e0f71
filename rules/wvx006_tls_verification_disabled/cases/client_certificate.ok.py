import requests

def numbers(key):
    s = requests.Session()
    s.cert = ("/etc/ssl/me.crt", "/etc/ssl/me.key")
    return s.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"})
