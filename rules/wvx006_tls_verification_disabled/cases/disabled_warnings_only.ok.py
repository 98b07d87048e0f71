import requests
import urllib3

urllib3.disable_warnings(urllib3.exceptions.InsecureRequestWarning)


def numbers(key):
    return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"})
