import requests
from django.conf import settings

WAVIX_URL = getattr(settings, "WAVIX_URL", "https://api.wavix.com")


def send(to, text):
    return requests.post(
        WAVIX_URL + "/v3/messages",
        params={"appid": settings.WAVIX_APPID},
        #        ^^^^^ WVX002
        json={"from": settings.WAVIX_SENDER, "to": to, "message_body": {"text": text}},
    )
