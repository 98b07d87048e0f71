import requests

base, version = "https://api.wavix.com", "v1"
[key, sender] = open("conf").read().split()

r = requests.get(f"{base}/{version}/numbers?appid={key}")
#                                           ^^^^^ WVX002
