import requests

def numbers():
    params = {"per_page": 10, "page": 1}
    headers = dict(Accept="application/json")
    return requests.get(url="https://api.wavix.com/v1/numbers", params=params, headers=headers).json()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
