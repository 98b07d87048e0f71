import requests

API = "HTTP://API.WAVIX.COM/v1"
#      ^^^^^^^^^^^^^^^^^^^^^^^ WVX005
requests.get(API + "/numbers", headers={"Authorization": "Bearer " + open("k").read()})
