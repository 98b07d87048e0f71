import os
import time

import requests

key = os.environ["WAVIX_API_KEY"]
for attempt in range(3):
    try:
        response = requests.post(
            "https://api.wavix.com/v3/messages?appid=" + key,
            json={"to": "15551230000", "from": "A"},
            timeout=5,
        )
        break
    except requests.RequestException:
        time.sleep(1)
print(response.status_code)
