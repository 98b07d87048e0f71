import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
token = requests.post("https://api.wavix.com/v2/webrtc/tokens", json={"ttl": 60}, headers=HEADERS).json()
requests.delete(f"https://api.wavix.com/v2/webrtc/tokens/{token['uuid']}", headers=HEADERS)
requests.get("https://api.wavix.com/webrtc/v2.0.0/widget.js")
