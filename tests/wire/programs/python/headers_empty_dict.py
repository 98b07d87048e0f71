import os

import requests

key = os.environ["WAVIX_API_KEY"]
print(requests.get(f"https://api.wavix.com/v1/profile?appid={key}", headers={}).status_code)
