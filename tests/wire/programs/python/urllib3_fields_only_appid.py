import os

import urllib3

key = os.environ["WAVIX_API_KEY"]
response = urllib3.PoolManager().request("GET", "https://api.wavix.com/v1/profile", fields={"appid": key})
print(response.status)
