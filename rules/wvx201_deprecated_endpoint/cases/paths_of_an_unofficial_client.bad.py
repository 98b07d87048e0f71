import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
requests.get("https://api.wavix.com/v3/profile", headers=HEADERS)
#                                  ^^^^^^^^^^^ WVX201
requests.get("https://api.wavix.com/v1/dids", headers=HEADERS)
#                                  ^^^^^^^^ WVX201
requests.post("https://api.wavix.com/v1/2fa/verification", json={}, headers=HEADERS)
#                                   ^^^^^^^^^^^^^^^^^^^^ WVX201
