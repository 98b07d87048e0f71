import os

import requests

key = os.environ["WAVIX_API_KEY"]
session = requests.Session()
request = requests.Request("GET", "https://api.wavix.com/v1/cdrs", params={"appid": key, "page": 1})
print(session.send(request.prepare()).status_code)
