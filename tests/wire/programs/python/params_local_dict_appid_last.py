import os

import requests

key = os.environ["WAVIX_API_KEY"]
params = {"type": "placed", "page": 1, "appid": key}
response = requests.get("https://api.wavix.com/v1/cdrs", params=params)
print(response.status_code)
