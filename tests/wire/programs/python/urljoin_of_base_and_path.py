import os
from urllib.parse import urljoin

import requests

BASE = "https://api.wavix.com"
key = os.environ["WAVIX_API_KEY"]
print(requests.get(urljoin(BASE, "/v1/cdrs?page=1&appid=" + key)).status_code)
