import os

import requests

VAPI_PRIVATE_KEY = os.environ["VAPI_KEY"]
requests.post(
    "https://api.vapi.ai/credential",
    headers={"Authorization": f"Bearer {VAPI_PRIVATE_KEY}"},
    json={"provider": "byo-sip-trunk", "name": "Wavix Trunk", "gateways": [{"ip": "nl.wavix.net"}]},
)
