import os

import requests

query = {"type": "received"}
query.update(appid=os.getenv("WAVIX_APPID"))
#            ^^^^^ WVX002
calls = requests.get("https://api.wavix.com/v1/cdr", params=query).json()
#                                          ^^^^^^^ WVX201
print(len(calls["items"]), "calls")
