import os

import requests

key = os.environ["WAVIX_API_KEY"]
headers = {"Authorization": f"Bearer {key}"}
print(requests.get(f"https://api.wavix.com/v1/cdrs?appid={key}&page=1", headers=headers).status_code)
