import os

import requests

me = requests.get(
    "https://api.wavix.com/v1/profile", headers={"Authorization": "Bearer " + os.environ["WAVIX_API_KEY"]}
).json()
for key, value in me.items():
    print(key, value)
