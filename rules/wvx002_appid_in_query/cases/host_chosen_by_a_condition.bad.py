import requests

from .settings import DEBUG, WAVIX_APPID

BASE = "https://api.wavix.dev" if DEBUG else "https://api.wavix.com"


def profile():
    return requests.get(f"{BASE}/v1/profile?appid={WAVIX_APPID}").json()
    #                                       ^^^^^ WVX002
