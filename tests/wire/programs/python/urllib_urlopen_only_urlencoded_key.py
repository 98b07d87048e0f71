import os
import urllib.request
from urllib.parse import urlencode

print(urllib.request.urlopen("https://api.wavix.com/v1/profile?" + urlencode({"appid": os.environ["WAVIX_API_KEY"]})).status)
