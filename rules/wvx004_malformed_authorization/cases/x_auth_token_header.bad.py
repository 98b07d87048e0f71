import requests

s = requests.Session()
s.headers["X-Auth-Token"] = input("Wavix key: ")
#          ^^^^^^^^^^^^ WVX004
print(s.get("https://api.wavix.com/v1/trunks").json())
