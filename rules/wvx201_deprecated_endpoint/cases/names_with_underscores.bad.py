import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
requests.get("https://api.wavix.com/v3/messages/sender_ids", headers=HEADERS)
#                                  ^^^^^^^^^^^^^^^^^^^^^^^ WVX201
requests.post("https://api.wavix.com/v3/messages/opt_outs", json={}, headers=HEADERS)
#                                   ^^^^^^^^^^^^^^^^^^^^^ WVX201
requests.get("https://api.wavix.com/v1/api_keys", headers=HEADERS)
#                                  ^^^^^^^^^^^^ WVX201
requests.post("https://api.wavix.com/v1/voice_campaigns", json={}, headers=HEADERS)
#                                   ^^^^^^^^^^^^^^^^^^^ WVX201
