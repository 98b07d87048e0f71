import os
from urllib.parse import quote

import requests

key = os.environ["WAVIX_API_KEY"]
print(requests.get(f"https://api.wavix.com/v1/cdrs?appid={quote(key)}&page=1").status_code)
