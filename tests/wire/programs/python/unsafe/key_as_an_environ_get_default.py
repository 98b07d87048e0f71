import os

import requests

KEY = os.environ.get("WAVIX_API_KEY", "@hex32@")
print(requests.get(f"https://api.wavix.com/v1/cdrs?page=1&appid={KEY}").status_code)
