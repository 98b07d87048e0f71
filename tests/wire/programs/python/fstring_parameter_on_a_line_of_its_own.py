import os

import requests

key = os.environ["WAVIX_API_KEY"]
response = requests.get(
    "https://api.wavix.com/v1/cdrs"
    f"?appid={key}"
    "&page=1"
    "&type=placed"
)
print(response.status_code)
