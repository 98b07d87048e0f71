import requests

url = "https://api.wavix.com/v1/mydids?appid=@hex64@"
#                                      ^^^^^ WVX002
#                                            ^^^^^^^ WVX001
#                           ^^^^^^^^^^ WVX201
for did in requests.get(url).json()["items"]:
    print(did["number"])
