import os

import requests

key = os.environ["WAVIX_API_KEY"]
call = 42
url = "https://api.wavix.com/v1/calls/%d?appid=%s&verbose=%s" % (call, key, "yes")
print(requests.get(url).status_code)
