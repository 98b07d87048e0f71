import requests

def balance(key):
    header = {"Authorization": "ApiKey {}".format(key)}
    #                          ^^^^^^^^^^^^^^^^^^^^^^^ WVX004
    return requests.get("https://api.wavix.com/v1/profile/config", headers=header).json()
