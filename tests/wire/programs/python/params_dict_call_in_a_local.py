import os

import requests

key = os.environ["WAVIX_API_KEY"]
query = dict(type="placed", appid=key)
print(requests.get("https://api.wavix.com/v1/cdrs", params=query, headers={"Accept": "application/json"}).status_code)
