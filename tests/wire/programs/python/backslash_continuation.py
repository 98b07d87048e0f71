import os

import requests

key = os.environ["WAVIX_API_KEY"]
url = "https://api.wavix.com/v1/cdrs?type=placed" \
      "&appid=" + key
print(requests.get(url).status_code)
