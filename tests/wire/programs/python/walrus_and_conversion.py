import os

import requests

if key := os.environ.get("WAVIX_API_KEY"):
    print(requests.get(f"https://api.wavix.com/v1/cdrs?page={1!s}&appid={key!s}").status_code)
