import os

import requests

key = os.environ["WAVIX_API_KEY"]
print(requests.get("https://api.wavix.com/v1/cdrs?from=%s&appid=%s&to=%s" % ("2026-01-01", key, "2026-01-31")).ok)
