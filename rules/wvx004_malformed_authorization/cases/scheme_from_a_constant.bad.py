import requests

SCHEME = "Api-Key"


def numbers(key):
    return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"{SCHEME} {key}"})
    #                                                                                 ^^^^^^^^^^^^^^^^^ WVX004
