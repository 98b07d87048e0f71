import os

import urllib3

http = urllib3.PoolManager()
key = os.environ["WAVIX_API_KEY"]
print(http.request("GET", "https://api.wavix.com/v1/cdrs", fields={"appid": key, "page": "1"}).status)
