import requests

# {"appid": "...", "note": "wavix stopped reading this in the body"}
def send(key, body):
    return requests.post("https://api.wavix.com/v3/messages", json=body, headers={"Authorization": f"Bearer {key}"})
