import requests

def numbers(key, ca):
    s = requests.Session()
    s.verify = ca or True
    return s.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"})
