import os

import requests

key = os.environ["WAVIX_API_KEY"]
print(requests.delete("https://api.wavix.com/v1/calls/42" + "?appid=" + key).status_code)
