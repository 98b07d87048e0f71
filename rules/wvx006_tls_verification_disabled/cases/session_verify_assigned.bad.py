import requests
import urllib3

urllib3.disable_warnings()

s = requests.Session()
s.verify = False
# at 1:17 WVX006
s.headers["Authorization"] = "Bearer " + open("/etc/wavix.key").read().strip()
print(s.get("https://api.wavix.com/v1/numbers").json())
