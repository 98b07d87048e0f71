import requests

def profile(key, raw=False):
    value = key if key.startswith("Bearer ") else "Bearer " + key
    return requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": value})
