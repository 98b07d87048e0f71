import os

import requests

params = {"type": "placed"}
params["appid"] = os.environ["WAVIX_API_KEY"]
params["page"] = 2
print(requests.get("https://api.wavix.com/v1/cdrs", params=params).status_code)
