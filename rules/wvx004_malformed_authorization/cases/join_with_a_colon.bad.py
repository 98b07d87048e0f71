import requests

def calls(key):
    return requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": ": ".join(["Bearer", key])})
    #                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
