import requests


def balance(api_key="@hex64@"):
#                    ^^^^^^^ WVX001
    headers = {"Authorization": "Bearer " + api_key}
    return requests.get("https://api.wavix.com/v1/profile/config", headers=headers).json()["balance"]
