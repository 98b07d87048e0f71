import requests

def poll(key, token):
    print("validation", token)
    return requests.get(f"https://api.wavix.com/v1/validation/{token}", headers={"Authorization": f"Bearer {key}"}).json()
