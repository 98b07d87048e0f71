import requests

def trunks(key):
    headers = {"Authorization": f"bearer{key}"}
    #                           ^^^^^^^^^^^^^^ WVX004
    return requests.get("https://api.wavix.com/v1/trunks", headers=headers).json()
