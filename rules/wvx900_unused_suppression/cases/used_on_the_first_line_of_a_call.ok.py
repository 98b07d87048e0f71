import requests

def send(body):
    return requests.post(  # wavix-lint: ignore[WVX003] our egress proxy adds the header
        "https://api.wavix.com/v3/messages",
        json=body,
    )
