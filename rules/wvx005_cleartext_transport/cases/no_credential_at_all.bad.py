import requests

r = requests.get("http://api.wavix.com/v1/profile")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
