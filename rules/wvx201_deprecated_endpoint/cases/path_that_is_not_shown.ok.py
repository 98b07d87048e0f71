import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
def get(path, version):
    requests.get(f"https://api.wavix.com/v1/{path}", headers=HEADERS)
    requests.get(f"https://api.wavix.com/{version}/cdr", headers=HEADERS)
    return requests.get("https://api.wavix.com/" + path, headers=HEADERS)
