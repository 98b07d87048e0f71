import os

import requests

key = os.environ["WAVIX_API_KEY"]
url = f"https://api.wavix.com/v1/cdrs?appid={key}"
response = requests.get(url)
assert response.url == url
