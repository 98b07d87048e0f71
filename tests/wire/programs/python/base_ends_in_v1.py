import os

import requests

BASE = "https://api.wavix.com/v1"
APPID = os.environ["WAVIX_APPID"]
print(requests.get(f"{BASE}/cdr?appid={APPID}&type=placed").status_code)
