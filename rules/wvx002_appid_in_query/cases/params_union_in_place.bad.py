import requests

def cdrs(key, extra):
    params = {"appid": key}
    #          ^^^^^ WVX002
    params |= extra
    return requests.get("https://api.wavix.com/v1/cdrs", params=params)
