import requests

def call(method, uuid, key):
    return requests.request(method, f"https://api.wavix.com/v1/calls/{uuid}", auth=("", key))
    #                                                                              ^^^^^^^^^ WVX004
