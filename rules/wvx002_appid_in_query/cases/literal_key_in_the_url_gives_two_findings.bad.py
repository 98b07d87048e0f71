import requests

r = requests.get("https://api.wavix.com/v1/trunks?appid=@hex64@&page=1")
#                                                 ^^^^^ WVX002
#                                                       ^^^^^^^ WVX001
print(r.json())
