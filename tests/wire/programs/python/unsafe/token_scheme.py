import os

import requests

key = os.environ["WAVIX_API_KEY"]
print(requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": f"Token {key}"}).status_code)
