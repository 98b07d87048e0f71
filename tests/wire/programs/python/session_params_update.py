import os

import requests

session = requests.Session()
session.params.update({"appid": os.environ["WAVIX_API_KEY"], "per_page": "50"})
print(session.get("https://api.wavix.com/v1/cdrs", params={"page": 1}).status_code)
