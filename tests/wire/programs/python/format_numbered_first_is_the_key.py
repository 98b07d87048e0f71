import os

import requests

key = os.environ["WAVIX_API_KEY"]
url = "https://api.wavix.com/v1/validation?appid={0}&phone_number={1}&type={2}".format(key, "15551230000", "format")
print(requests.get(url).json()["success"])
