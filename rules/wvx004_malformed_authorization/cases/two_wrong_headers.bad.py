import requests

def calls(key):
    # one of them has to work
    headers = {"X-API-Key": key, "X-Auth-Token": key}
    #           ^^^^^^^^^ WVX004  ^^^^^^^^^^^^ WVX004
    return requests.get("https://api.wavix.com/v1/calls", headers=headers)
