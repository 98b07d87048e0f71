import requests

def stream(key, uuid):
    requests.post(
        f"https://api.wavix.com/v1/calls/{uuid}/streams",
        json={"stream_url": "ws://media.example.com/in", "stream_type": "oneway"},
        headers={"Authorization": f"Bearer {key}"},
    )
