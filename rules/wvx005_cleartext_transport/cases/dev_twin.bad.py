import requests

requests.get("http://api.wavix.dev/v1/profile", headers={"Authorization": "Bearer " + input()})
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
