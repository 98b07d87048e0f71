import requests

KEY = "@hex32@" "@hex32:2@"
#      ^^^^^^^^^^^^^^^^^^^ WVX001
requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": "Bearer " + KEY})
