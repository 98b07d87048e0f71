import os

import requests

session = requests.Session()
session.verify = False
session.headers["Authorization"] = "Bearer " + os.environ["WAVIX_API_KEY"]
print(session.get("https://api.wavix.com/v1/profile").status_code)
