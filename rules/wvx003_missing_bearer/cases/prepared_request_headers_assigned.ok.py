import requests

def numbers(key):
    s = requests.Session()
    prepared = requests.Request("GET", "https://api.wavix.com/v1/numbers").prepare()
    prepared.headers["Authorization"] = f"Bearer {key}"
    return s.send(prepared)
