import requests

base = "https://api.wavix.com"
me = requests.get(base + "/v1/profile")
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
print(me.json())
