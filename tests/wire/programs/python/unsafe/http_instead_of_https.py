import os

import requests

BASE = "http://api.wavix.com"
key = os.environ["WAVIX_API_KEY"]
print(requests.get(BASE + "/v1/profile", headers={"Authorization": f"Bearer {key}"}).status_code)
