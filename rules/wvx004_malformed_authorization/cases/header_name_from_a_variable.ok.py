import requests

def call(key, name="Authorization"):
    return requests.get("https://api.wavix.com/v1/numbers", headers={name: f"Bearer {key}"})
