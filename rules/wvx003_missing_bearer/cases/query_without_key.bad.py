import requests
from urllib.parse import urlencode

q = urlencode({"from": "2024-01-01", "to": "2024-01-31"})
requests.get("https://api.wavix.com/v1/cdrs?" + q)
# at 1:51 WVX003
