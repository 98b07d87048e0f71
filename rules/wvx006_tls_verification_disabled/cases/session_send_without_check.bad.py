import requests

def profile(key):
    s = requests.Session()
    req = requests.Request("GET", "https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {key}"})
    return s.send(s.prepare_request(req), verify=False).json()
    #                                     ^^^^^^^^^^^^ WVX006
