import os

import requests

r = requests.get("https://api.wavix.com/v1/profile", params={"appid": os.environ["WAVIX_API_KEY"]})
print(r.json())
