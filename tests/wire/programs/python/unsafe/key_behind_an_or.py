import os

import requests

KEY = os.getenv("WAVIX_API_KEY") or "@hex64@"
print(requests.get("https://api.wavix.com/v1/profile", params={"appid": KEY}).status_code)
