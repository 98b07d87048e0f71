import requests

def profile(token):
    return requests.get("https://api.wavix.com/v1/profile", headers={"Authentication": "Bearer " + token})
    #                                                                 ^^^^^^^^^^^^^^ WVX004
