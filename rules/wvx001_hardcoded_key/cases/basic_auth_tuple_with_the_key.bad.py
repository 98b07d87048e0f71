import requests

r = requests.get("https://api.wavix.com/v1/cdrs", auth=("@hex64@", ""))
#                                                      ^^^^^^^^^^^^^^^ WVX004
#                                                        ^^^^^^^ WVX001
