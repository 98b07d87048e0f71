import requests

BASE = "https://api.wavix.com"


def call(method, uuid, **body):
    return requests.request(method, f"{BASE}/v1/calls/{uuid}/play", json=body).json()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003


def play(uuid, url):
    return call("POST", uuid, audio_file=url)
