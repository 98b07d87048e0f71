import os

import urllib3

key = os.environ["WAVIX_API_KEY"]
http = urllib3.PoolManager(headers={"Accept": "application/json"})
print(http.request("GET", f"https://api.wavix.com/v1/profile?appid={key}").status)
print(http.request("GET", "https://httpbin.example/get").status)
