import requests


# wavix-lint: ignore[WVX002]
#                    ^^^^^^ WVX900
def new(key):
    return requests.get("https://api.wavix.com/v1/cdrs", headers={"Authorization": f"Bearer {key}"})


def old(key):
    return requests.get("https://api.wavix.com/v1/cdr", params={"appid": key})
    #                                                            ^^^^^ WVX002
#                                             ^^^^^^^ WVX201
