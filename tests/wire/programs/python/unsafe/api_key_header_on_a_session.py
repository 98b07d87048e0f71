import os

import requests

session = requests.Session()
session.headers.update({"X-Api-Key": os.environ["WAVIX_API_KEY"]})
print(session.get("https://api.wavix.com/v1/profile").status_code)
