import os

import urllib3

key = os.environ["WAVIX_API_KEY"]
pool = urllib3.HTTPSConnectionPool("api.wavix.com")
print(pool.request("GET", f"/v1/cdrs?page=1&appid={key}").status)
