import os

import requests

key = os.environ["WAVIX_API_KEY"]
print(requests.get("https://api.wavix.com/v1/cdrs", params=[("page", "1"), ("appid", key)]).status_code)
