import requests

HEADERS = {"Authorization": "Token @hex64@"}
#                           ^^^^^^^^^^^^^^^ WVX004
#                                  ^^^^^^^ WVX001
requests.get("https://api.wavix.com/v1/numbers", headers=HEADERS)
