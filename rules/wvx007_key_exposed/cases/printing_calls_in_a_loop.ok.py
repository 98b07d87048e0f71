import os

import requests

key = os.environ["WAVIX_API_KEY"]
for call in requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": f"Bearer {key}"}).json()["calls"]:
    print(call["uuid"], call["from"], call["to"])
