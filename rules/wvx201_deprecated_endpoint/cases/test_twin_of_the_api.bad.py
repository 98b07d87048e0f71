import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
requests.get("https://api.qa1.wavix.dev/v1/cdr", headers=HEADERS)
#                                      ^^^^^^^ WVX201
