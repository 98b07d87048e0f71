import requests

def cdr(key, a, b):
    url = "https://api.wavix.com/v1/cdr" + \
#                               ^^^^^^^ WVX201
        "?from=" + a + \
        "&to=" + b + \
        "&appid=" + key
        # ^^^^^ WVX002
    return requests.get(url)
