import requests

def numbers(key):
    return requests.get("https://api.wavix.com/v1/numbers", {"Authorization": f"Bearer {key}"}).json()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
