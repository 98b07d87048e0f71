import os
from urllib.parse import urlencode

import requests

key = os.environ["WAVIX_API_KEY"]
url = "https://api.wavix.com/v1/cdrs?" + urlencode({"appid": key, "from": "2026-01-01", "to": "2026-01-31"})
print(requests.get(url).status_code)
