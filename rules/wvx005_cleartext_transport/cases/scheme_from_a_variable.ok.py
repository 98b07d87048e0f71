import requests

def get(scheme, path, key):
    return requests.get(f"{scheme}://api.wavix.com{path}", headers={"Authorization": f"Bearer {key}"})
