import requests

requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": "@hex64@"})
#                                                                          ^^^^^^^^^ WVX004
#                                                                           ^^^^^^^ WVX001
