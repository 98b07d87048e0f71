import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
call = requests.post("https://api.wavix.com/v1/call", json={"to": "1"}, headers=HEADERS).json()
#                                          ^^^^^^^^ WVX201
requests.post("https://api.wavix.com/v1/call/" + call["uuid"] + "/play", json={}, headers=HEADERS)
#                                   ^^^^^^^^^ WVX201
requests.delete(f"https://api.wavix.com/v1/call/{call['uuid']}", headers=HEADERS)
#                                      ^^^^^^^^^^^^^^^^^^^^^^ WVX201
