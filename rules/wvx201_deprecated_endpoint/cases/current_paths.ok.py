import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
for path in ("/v1/cdrs", "/v1/numbers", "/v1/calls", "/v3/messages", "/v1/api-keys"):
    requests.get("https://api.wavix.com" + path, headers=HEADERS)
requests.get("https://api.wavix.com/v1/cdrs/all", headers=HEADERS)
requests.post("https://api.wavix.com/v1/cdrs", json={}, headers=HEADERS)
