import requests

def get(url, key):
    insecure = url.startswith("https://localhost")
    return requests.get(url or "https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"}, verify=not insecure)
