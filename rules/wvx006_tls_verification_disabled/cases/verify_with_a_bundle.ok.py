import certifi
import requests

def numbers(key):
    h = {"Authorization": f"Bearer {key}"}
    requests.get("https://api.wavix.com/v1/trunks", headers=h, verify="/etc/ssl/corp.pem")
    return requests.get("https://api.wavix.com/v1/numbers", headers=h, verify=certifi.where())
