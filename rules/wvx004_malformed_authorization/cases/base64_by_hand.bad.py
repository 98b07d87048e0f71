import base64
import requests

def send(user, key, body):
    cred = base64.b64encode(f"{user}:{key}".encode()).decode()
    return requests.post(
        "https://api.wavix.com/v3/messages", json=body, headers={"Authorization": "Basic " + cred}
        #                                                                         ^^^^^^^^^^^^^^^ WVX004
    )
