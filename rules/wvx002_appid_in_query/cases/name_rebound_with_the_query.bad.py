import requests

def numbers(key):
    url = "https://api.wavix.com/v1/numbers"
    url = url + "?appid=" + key
    #             ^^^^^ WVX002
    return requests.get(url).json()
