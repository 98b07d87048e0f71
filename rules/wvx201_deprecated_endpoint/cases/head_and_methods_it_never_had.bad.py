import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
requests.head("https://api.wavix.com/v1/cdr", headers=HEADERS)
#                                   ^^^^^^^ WVX201
requests.request("OPTIONS", "https://api.wavix.com/v1/mydids", headers=HEADERS)
#                                                 ^^^^^^^^^^ WVX201
