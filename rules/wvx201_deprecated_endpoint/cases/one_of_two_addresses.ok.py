import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
URL = "https://api.wavix.com/v1/cdrs" if os.getenv("LIVE") else "http://localhost:8080/v1/cdr"
requests.get(URL, headers=HEADERS)
