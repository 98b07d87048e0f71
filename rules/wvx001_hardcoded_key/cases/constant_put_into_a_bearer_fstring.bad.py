import requests

TOKEN = "@hex64@"
#        ^^^^^^^ WVX001


def numbers():
    return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {TOKEN}"}).json()


def trunks():
    return requests.get("https://api.wavix.com/v1/trunks", headers={"Authorization": f"Bearer {TOKEN}"}).json()
