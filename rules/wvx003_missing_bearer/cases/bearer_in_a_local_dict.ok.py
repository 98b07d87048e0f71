import requests

def profile(key):
    headers = {"Accept": "application/json"}
    headers["Authorization"] = f"Bearer {key}"
    return requests.get("https://api.wavix.com/v1/profile", headers=headers).json()
