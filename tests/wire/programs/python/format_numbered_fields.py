import os

import requests

key = os.environ["WAVIX_API_KEY"]
url = "https://api.wavix.com/v1/calls/{0}?appid={1}&page={2}".format("c-1", key, 7)
print(requests.get(url).status_code)
