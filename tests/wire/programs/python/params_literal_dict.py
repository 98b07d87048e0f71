import os

import requests

key = os.environ["WAVIX_API_KEY"]
r = requests.get("https://api.wavix.com/v1/cdrs", params={"appid": key, "type": "placed", "page": 1})
print(r.status_code)
