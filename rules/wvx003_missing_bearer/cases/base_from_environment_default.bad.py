import os

import requests

API = os.environ.get("WAVIX_API_URL", "https://api.wavix.com")


def healthcheck():
    return requests.get(f"{API}/v1/profile").status_code == 401
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
