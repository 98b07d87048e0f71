import os

import requests

headers = {"Authorization": "Bearer " + os.environ["WAVIX_API_KEY"]}
print(requests.get("https://api.wavix.com/v1/profile", headers=headers, verify=False, timeout=10).status_code)
