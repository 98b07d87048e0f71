import requests
from django.conf import settings

WAVIX_APPID = settings.WAVIX_APPID


def lookup(n):
    n = n.lstrip("+1")
    url = f"https://api.wavix.com/v1/validation?appid={WAVIX_APPID}&phone_number=1{n}&type=validation"
    #                                           ^^^^^ WVX002
    res = requests.get(url, timeout=10)
    if res.status_code != 200:
        return None
    return res.json()
