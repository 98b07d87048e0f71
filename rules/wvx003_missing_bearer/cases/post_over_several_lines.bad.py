import requests


def send(to, text):
    response = requests.post(
    #          ^^^^^^^^^^^^^^ WVX003 to +4:6
        "https://api.wavix.com/v3/messages",
        json={"from": "Shop", "to": to, "message_body": {"text": text}},
        timeout=10,
    )
    return response.status_code
