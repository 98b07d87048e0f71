from os import environ

import requests

TEAM = environ.get("TEAM", "support")
WAVIX_API_KEY = "@hex64@"
r = requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": "Bearer " + WAVIX_API_KEY, "X-Team": TEAM})
print(r.status_code)
