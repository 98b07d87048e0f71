import os

import requests

key = os.environ["WAVIX_API_KEY"]
url = "https://api.wavix.com/v1/calls/{}?appid={}&page={}".format(42, key, 1)
print(requests.get(url).status_code)
