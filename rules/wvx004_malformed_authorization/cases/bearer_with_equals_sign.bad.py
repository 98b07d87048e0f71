import requests

def numbers(api_key):
    auth = "Bearer=%s" % api_key
    #      ^^^^^^^^^^^^^^^^^^^^^ WVX004
    return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": auth})
