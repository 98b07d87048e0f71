import os

import requests

VERIFY = os.getenv("VERIFY_TLS", "1") == "1"


def numbers(key):
    return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"}, verify=VERIFY)
