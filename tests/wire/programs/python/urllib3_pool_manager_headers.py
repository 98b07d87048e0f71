import json
import os

import urllib3

http = urllib3.PoolManager()
key = os.environ["WAVIX_API_KEY"]
response = http.request(
    "POST",
    "https://api.wavix.com/v3/messages?appid=" + key,
    body=json.dumps({"to": "15551230000"}),
    headers={"Content-Type": "application/json"},
)
print(response.status)
