import os

import requests

key = os.environ["WAVIX_API_KEY"]
print(requests.request(method="GET", url=f"https://api.wavix.com/v1/profile?appid={key}", timeout=3).status_code)
