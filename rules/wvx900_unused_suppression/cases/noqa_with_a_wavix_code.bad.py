import requests

def trunks(key):
    return requests.get("https://api.wavix.com/v1/trunks", headers={"Authorization": f"Bearer {key}"})  # noqa: WVX002
    #                                                                                                           ^^^^^^ WVX900
