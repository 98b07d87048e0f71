import requests

OPTIONS = {"timeout": 5, "verify": False}
#                        ^^^^^^^^^^^^^^^ WVX006


def numbers(key):
    return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"}, **OPTIONS)
