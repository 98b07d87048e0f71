import os

import requests

print(requests.get("https://api.wavix.com/v1/profile?appid=%s" % os.environ["WAVIX_API_KEY"]).status_code)
