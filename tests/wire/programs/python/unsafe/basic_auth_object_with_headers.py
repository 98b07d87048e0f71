import os

import requests
from requests.auth import HTTPBasicAuth

key = os.environ["WAVIX_API_KEY"]
r = requests.get("https://api.wavix.com/v1/profile", headers={"Accept": "*/*"}, auth=HTTPBasicAuth(key, ""))
print(r.status_code)
