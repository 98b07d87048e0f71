import os

import urllib3

key = os.environ["WAVIX_API_KEY"]
print(urllib3.request("GET", "https://api.wavix.com/v1/cdrs", fields={"type": "placed", "appid": key}).status)
