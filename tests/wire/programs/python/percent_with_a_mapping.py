import os

import requests

key = os.environ["WAVIX_API_KEY"]
url = "https://api.wavix.com/v1/cdrs?appid=%(key)s&page=%(page)s" % {"key": key, "page": 3}
print(requests.get(url).status_code)
