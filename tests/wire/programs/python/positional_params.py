import os

import requests

key = os.environ["WAVIX_API_KEY"]
print(requests.get("https://api.wavix.com/v1/cdrs", {"appid": key, "page": 1}).status_code)
