import requests

# never use verify=False here: the key of api.wavix.com is in the header
def numbers(key):
    return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"})
