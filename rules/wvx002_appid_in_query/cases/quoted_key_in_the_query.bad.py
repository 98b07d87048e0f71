from urllib.parse import quote
import requests

def tokens(key, trunk):
    return requests.post(
        "https://api.wavix.com/v2/webrtc/tokens?appid=" + quote(key, safe=""),
        #                                       ^^^^^ WVX002
        json={"sip_trunk": trunk, "ttl": 36000},
    ).json()["token"]
