import requests

def send(body):
    return requests.post(
        "https://api.wavix.com/v3/messages",
        json=body,
    )  # wavix-lint: ignore[WVX003]
