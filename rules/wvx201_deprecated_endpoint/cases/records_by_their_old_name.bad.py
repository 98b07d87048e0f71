import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
requests.get("https://api.wavix.com/v1/cdr", headers=HEADERS, params={"type": "placed"})
#                                  ^^^^^^^ WVX201
requests.get(f"https://api.wavix.com/v1/cdr/{os.argv[1]}/transcription", headers=HEADERS)
#                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX201
