import requests

def numbers(key):
    # wavix-lint: ignore[WVX003] the gateway adds it
    #                    ^^^^^^ WVX900
    return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": "Bearer " + key})
