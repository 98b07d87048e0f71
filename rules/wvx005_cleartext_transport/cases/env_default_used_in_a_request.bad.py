import os
import requests

BASE = os.environ.get("WAVIX_URL") or "http://api.wavix.com"
#                                      ^^^^^^^^^^^^^^^^^^^^ WVX005


def calls(key):
    return requests.get(f"{BASE}/v1/calls", headers={"Authorization": f"Bearer {key}"})
