import requests

print(requests.get("https://@hex64@:x@api.wavix.com/v1/profile", timeout=5).json())
#                           ^^^^^^^ WVX001
