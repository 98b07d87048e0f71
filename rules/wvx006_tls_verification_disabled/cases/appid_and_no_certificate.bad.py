import requests

def cdr(key):
    return requests.get("https://api.wavix.com/v1/cdr", params={"appid": key}, verify=False).json()
    #                                                            ^^^^^ WVX002  ^^^^^^^^^^^^ WVX006
#                                             ^^^^^^^ WVX201
