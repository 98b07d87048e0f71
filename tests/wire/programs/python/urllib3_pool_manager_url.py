import os

import urllib3

http = urllib3.PoolManager()
key = os.environ["WAVIX_API_KEY"]
print(http.request("GET", f"https://api.wavix.com/v1/profile?appid={key}").status)
