import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
requests.post("https://api.wavix.com/v3/messages", json={}, headers=HEADERS)
requests.get("https://api.wavix.com/v3/messages/opt-outs", headers=HEADERS)
requests.get("https://api.wavix.com/v3/messages/sender-ids/7", headers=HEADERS)
requests.get("https://api.wavix.com/v3/10dlc/brands/campaigns", headers=HEADERS)
