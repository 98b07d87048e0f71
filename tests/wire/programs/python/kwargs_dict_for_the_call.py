import os

import requests

key = os.environ["WAVIX_API_KEY"]
options = {"params": {"appid": key, "page": 1}, "timeout": 10}
print(requests.get("https://api.wavix.com/v1/cdrs", **options).status_code)
