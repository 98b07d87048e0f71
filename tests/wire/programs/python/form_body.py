import os

import requests

key = os.environ["WAVIX_API_KEY"]
r = requests.post("https://api.wavix.com/v2/messages", params={"appid": key}, data={"to": "15551230000", "text": "hi"})
print(r.status_code)
