import os
import requests

s = requests.Session()
s.params = {"appid": os.environ["WAVIX_API_KEY"]}
#            ^^^^^ WVX002
s.headers["User-Agent"] = "billing-sync/1.4"

profile = s.get("https://api.wavix.com/v1/profile").json()
trunks = s.get("https://api.wavix.com/v1/trunks", params={"page": 1}).json()
for t in trunks["sip_trunks"]:
    print(profile["id"], t["label"], t["name"])
