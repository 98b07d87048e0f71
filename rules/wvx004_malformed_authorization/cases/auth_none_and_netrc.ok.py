import requests

def numbers(key):
    s = requests.Session()
    s.auth = None
    s.trust_env = False
    return s.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"})
