import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
requests.get("https://api.wavix.com/v1/mydids/", headers=HEADERS)
#                                  ^^^^^^^^^^^ WVX201
requests.get("https://api.wavix.com//v1/cdr/", headers=HEADERS)
#                                  ^^^^^^^^^ WVX201
requests.post("https://api.wavix.com/v1/webrtc/tokens/", json={}, headers=HEADERS)
#                                   ^^^^^^^^^^^^^^^^^^ WVX201
