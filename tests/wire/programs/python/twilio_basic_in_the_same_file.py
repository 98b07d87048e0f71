import os

import requests

WAVIX_APPID = os.environ["WAVIX_APPID"]

r = requests.get("https://api.twilio.com/2010-04-01/Accounts.json", auth=("AC1", "secret"))
print(r.status_code)
r = requests.get("https://api.wavix.com/v1/profile", params={"appid": WAVIX_APPID})
print(r.status_code)
