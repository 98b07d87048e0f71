import requests

def trunks(key):
    r = requests.get(f"https://api.wavix.com/v1/trunks?appid={key}")
    #                                                  ^^^^^ WVX002
    return r.json()

def numbers(key):
    r = requests.get(f"https://api.wavix.com/v1/numbers", params={
