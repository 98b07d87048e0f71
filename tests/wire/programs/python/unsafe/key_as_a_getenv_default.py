import os

import requests

KEY = os.getenv("WAVIX_API_KEY", "@hex64@")
print(requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {KEY}"}).status_code)
