import urllib.request

req = urllib.request.Request("https://api.wavix.com/v1/profile")
req.add_header("Authorization", "Bearer @hex64@")
#                                       ^^^^^^^ WVX001
print(urllib.request.urlopen(req).read())
