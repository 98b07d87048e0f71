import requests

requests.get("https://api.qa1.wavix.dev/v1/profile", headers={"Authorization": "Bearer @hex32@"})
#                                                                                      ^^^^^^^ WVX001
