import requests

def numbers(auth_header, authorization):
    requests.get("https://api.wavix.com/v1/trunks", headers={"Authorization": authorization})
    return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": auth_header})
