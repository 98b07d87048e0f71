import os

import requests

session = requests.Session()
session.params = {"appid": os.environ["WAVIX_API_KEY"]}
print(session.get("https://api.wavix.com/v1/profile").status_code)
print(session.get("https://api.wavix.com/v1/cdrs", params={"page": 1}).status_code)
