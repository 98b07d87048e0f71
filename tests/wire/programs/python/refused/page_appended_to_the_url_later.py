import os

import requests

key = os.environ["WAVIX_API_KEY"]
page = 2
url = f"https://api.wavix.com/v1/cdrs?appid={key}"
if page > 1:
    url += f"&page={page}"
print(requests.get(url).status_code)
