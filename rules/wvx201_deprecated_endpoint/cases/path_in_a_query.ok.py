import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
requests.get("https://api.wavix.com/v1/cdrs?next=/v1/cdr", headers=HEADERS)
requests.get("https://api.wavix.com/v1/numbers#/v1/mydids", headers=HEADERS)
requests.get("https://gateway.example.com/wavix?to=/v2/messages", headers=HEADERS)
