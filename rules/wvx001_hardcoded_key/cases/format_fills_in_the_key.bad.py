import requests

key = "@hex32@"
#      ^^^^^^^ WVX001
auth = "Bearer {}".format(key)
print(requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": auth}).status_code)
