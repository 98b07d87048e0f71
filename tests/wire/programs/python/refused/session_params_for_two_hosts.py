import os

import requests

session = requests.Session()
session.params = {"appid": os.environ["WAVIX_API_KEY"]}
print(session.get("https://api.wavix.com/v1/cdrs").status_code)
print(session.get("https://mirror.example.com/cdrs").status_code)
