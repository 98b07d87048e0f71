import requests
from django.conf import settings

def numbers():
    appid = settings.WAVIX_APPID
    params = {"per_page": 10}
    headers = dict(Authorization=f"Bearer {appid}")
    return requests.get("https://api.wavix.com/v1/numbers", params=params, headers=headers).json()
