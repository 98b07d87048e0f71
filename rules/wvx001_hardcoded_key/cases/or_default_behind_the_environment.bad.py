import os
import requests

key = os.environ.get("WAVIX_KEY") or "@hex32@"
#                                     ^^^^^^^ WVX001
requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": "Bearer " + key})
