import os

import requests

key = os.environ["WAVIX_API_KEY"]
url = (
    "https://api.wavix.com/v1/cdrs"
    + "?type=received"  # only what came in
    + "&appid=" + key
    + "&per_page=100"  # the most they allow
)
print(requests.get(url).status_code)
