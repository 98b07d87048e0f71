import os

import requests

BASE = os.environ.get("WAVIX_API_URL", "https://api.wavix.com")
KEY = os.environ["WAVIX_API_KEY"]
print(requests.get(f"{BASE}/v1/cdrs?appid={KEY}&page=1").status_code)
