import requests

def cdrs(key):
    return requests.get("https://api.wavix.com/v1/cdrs", headers={"Authorization": f"Token {key}"})
    #                                                                              ^^^^^^^^^^^^^^ WVX004
