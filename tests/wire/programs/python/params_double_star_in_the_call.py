import os

import requests

key = os.environ["WAVIX_API_KEY"]
common = {"per_page": 100}
print(requests.get("https://api.wavix.com/v1/cdrs", params={**common, "appid": key, "page": 1}).status_code)
