import os
from urllib.parse import urlencode

import requests

key = os.environ["WAVIX_API_KEY"]
print(requests.get("https://api.wavix.com/v1/profile?" + urlencode({"appid": key})).status_code)
