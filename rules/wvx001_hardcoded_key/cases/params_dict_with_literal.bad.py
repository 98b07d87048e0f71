import requests

PARAMS = {"appid": "@base36@", "per_page": 100}
#          ^^^^^ WVX002
#                   ^^^^^^^^ WVX001
data = requests.get("https://api.wavix.com/v1/trunks", params=PARAMS).json()
