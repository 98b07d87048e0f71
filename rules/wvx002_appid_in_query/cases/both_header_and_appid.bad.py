import requests

def send_sms(key, to, text):
    return requests.post(
        f"https://api.wavix.com/v3/messages?appid={key}",
        #                                   ^^^^^ WVX002
        headers={"Authorization": f"Bearer {key}"},
        json={"from": "Acme", "to": to, "message_body": {"text": text}},
    )
