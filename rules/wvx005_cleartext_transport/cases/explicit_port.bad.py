import requests

def send(key, body):
    return requests.post(
        "http://api.wavix.com:80/v3/messages", json=body, headers={"Authorization": f"Bearer {key}"}
        #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
    )
