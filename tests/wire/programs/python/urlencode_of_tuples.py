import os
import urllib.parse

import requests

key = os.environ["WAVIX_API_KEY"]
query = urllib.parse.urlencode([("from", "2026-01-01"), ("appid", key), ("to", "2026-01-31")])
print(requests.get("https://api.wavix.com/v1/cdrs?%s" % query).status_code)
