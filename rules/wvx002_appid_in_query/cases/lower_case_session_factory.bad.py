import requests as rq

s = rq.session()
print(s.get("https://api.wavix.com/v1/trunks", params={"appid": open("k").read()}).json())
#                                                       ^^^^^ WVX002
