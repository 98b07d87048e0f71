import os

import requests

key = os.environ["WAVIX_API_KEY"]
get = lambda path: requests.get("https://api.wavix.com" + path, params={"appid": key}).json()
print(get("/v1/profile"))
