import requests

def balance(key):
    if (r := requests.get(f"https://api.wavix.com/v1/profile/config?appid={key}")).ok:
    #                                                               ^^^^^ WVX002
        return r.json()["balance"]
    return None
