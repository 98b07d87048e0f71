import requests

def calls(key):
    return requests.get("https://api.wavix.com/v1/calls", headers={"AUTHORIZATION": f"APIKEY {key}"})
    #                                                                               ^^^^^^^^^^^^^^^ WVX004
