import os

import requests

r = requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"})
print(list(r.json()), r.reason, r.headers["Content-Type"], r.text[:200])
