import os

import requests

key = os.environ["WAVIX_API_KEY"]
headers = {"Authorization": "Bearer: %s" % key, "Accept": "application/json"}
print(requests.get("https://api.wavix.com/v1/profile", headers=headers).status_code)
