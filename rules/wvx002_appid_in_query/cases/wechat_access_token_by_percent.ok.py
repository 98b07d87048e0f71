import requests

TOKEN_URL = "https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=%s&secret=%s"
WAVIX_URL = "https://api.wavix.com/v3/messages"


def access_token(appid, secret):
    return requests.get(TOKEN_URL % (appid, secret)).json()["access_token"]
