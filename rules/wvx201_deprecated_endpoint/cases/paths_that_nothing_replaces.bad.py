import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
requests.get("https://api.wavix.com/v1/cdr/metrics", headers=HEADERS)
#                                  ^^^^^^^^^^^^^^^ WVX201
requests.get("https://api.wavix.com/v1/e911-records", headers=HEADERS)
#                                  ^^^^^^^^^^^^^^^^ WVX201
requests.put("https://api.wavix.com/v1/recordings/retention-policy", json={"days": 30}, headers=HEADERS)
#                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX201
