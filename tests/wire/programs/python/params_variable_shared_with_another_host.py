import os

import requests

KEY = os.environ["WAVIX_API_KEY"]
paging = {"page": 1, "per_page": 50}

print(requests.get("https://api.wavix.com/v1/cdrs", params={"appid": KEY, **paging}).status_code)
print(requests.get("https://crm.example.com/contacts", params=paging).status_code)
