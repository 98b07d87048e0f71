import os

import requests

KEY = os.environ["WAVIX_API_KEY"]
with requests.Session() as session:
    session.headers.update({"Accept": "application/json"})
    for page in (1, 2):
        r = session.get(f"https://api.wavix.com/v1/cdrs?page={page}&appid={KEY}")
        r.raise_for_status()
    print(r.json()["total"])
