import os
from urllib.parse import urlencode

import requests

key = os.environ["WAVIX_API_KEY"]
query = {"type": "placed", "appid": key, "page": 1}
print(requests.get(f"https://api.wavix.com/v1/cdrs?{urlencode(query)}").status_code)
