import requests

headers = {"Accept": "application/json"}
headers["Authorization"] = "Bearer @base36@"
#                                  ^^^^^^^^ WVX001
requests.get("https://api.wavix.com/v1/numbers", headers=headers)
