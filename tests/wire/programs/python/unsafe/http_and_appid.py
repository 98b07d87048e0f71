import os

import requests

key = os.environ["WAVIX_API_KEY"]
print(requests.get(f"http://api.wavix.com/v1/cdrs?appid={key}&page=1").status_code)
