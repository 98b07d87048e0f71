import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
requests.get("https://api.wavix.com/v1/two-fa/service/7/sessions", headers=HEADERS)
requests.post("https://api.wavix.com/v1/two-fa/verification", json={}, headers=HEADERS)
