import os

import urllib3

http = urllib3.PoolManager(cert_reqs="CERT_NONE")
key = os.environ["WAVIX_API_KEY"]
print(http.request("GET", "https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {key}"}).status)
