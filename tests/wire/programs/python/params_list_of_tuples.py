import os

import requests

key = os.environ["WAVIX_API_KEY"]
params = [("appid", key), ("status", "answered"), ("status", "busy")]
print(requests.get("https://api.wavix.com/v1/cdrs", params=params).status_code)
