import os
from urllib.parse import quote

import requests

key = os.environ["WAVIX_API_KEY"]
number = "+1 555 123"
print(requests.get(f"https://api.wavix.com/v1/numbers?search={quote(number)}&appid={quote(key, safe='')}").status_code)
