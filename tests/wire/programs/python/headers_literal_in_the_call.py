import os

import requests

key = os.environ["WAVIX_API_KEY"]
r = requests.post(
    f"https://api.wavix.com/v3/messages?appid={key}",
    headers={"Content-Type": "application/json", "Accept": "application/json"},
    json={"from": "Wavix", "to": "15551230000", "message_body": {"text": "hi"}},
)
print(r.status_code)
