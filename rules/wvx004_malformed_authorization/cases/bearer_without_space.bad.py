import requests
from django.conf import settings

def send(to, text):
    return requests.post(
        "https://api.wavix.com/v3/messages",
        headers={"Authorization": "Bearer" + settings.WAVIX_API_KEY},
        #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
        json={"from": "Shop", "to": to, "message_body": {"text": text}},
    )
