import os

import requests

key = os.environ["WAVIX_API_KEY"]
for path in ("profile", "numbers", "cdrs"):
    print(path, requests.get(f"https://api.wavix.com/v1/{path}?appid={key}").status_code)
