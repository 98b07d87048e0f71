import requests

def numbers(key):
    r = requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"})
    print(r.url, r.status_code, r.headers.get("X-Request-Id"))
    return r.json()
