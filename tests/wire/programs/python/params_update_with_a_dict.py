import os

import requests

key = os.environ["WAVIX_API_KEY"]
params = {"type": "placed"}
params.update({"appid": key, "page": 2})
print(requests.get("https://api.wavix.com/v1/cdrs", params=params).status_code)
