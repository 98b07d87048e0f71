import os

import requests

key = os.environ["WAVIX_API_KEY"]
base = "https://api.wavix.com/v1/numbers"
query = f"?appid={key}&page=1"
print(requests.get(base + query).status_code)
