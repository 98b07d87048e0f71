import requests

def numbers(key):
    return requests.get("https://api.wavix.com/v1/numbers", headers={"X-Access-Token": key, "Accept": "*/*"}).json()
    #                                                                 ^^^^^^^^^^^^^^ WVX004
