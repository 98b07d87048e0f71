import json
import os
import urllib.request

key = os.environ["WAVIX_API_KEY"]
request = urllib.request.Request(
    f"https://api.wavix.com/v3/messages?appid={key}",
    data=json.dumps({"to": "15551230000"}).encode(),
    headers={"Content-Type": "application/json"},
    method="POST",
)
with urllib.request.urlopen(request) as response:
    print(response.status)
