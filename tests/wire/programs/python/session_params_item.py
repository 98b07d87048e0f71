import os

import requests

session = requests.Session()
session.params["appid"] = os.environ["WAVIX_API_KEY"]
session.headers["Accept"] = "application/json"
print(session.get("https://api.wavix.com/v1/profile").status_code)
