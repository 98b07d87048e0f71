import json
import os
from urllib.parse import urlencode
from urllib.request import urlopen

key = os.environ["WAVIX_API_KEY"]
with urlopen("https://api.wavix.com/v1/profile?" + urlencode({"appid": key})) as f:
#                                                              ^^^^^ WVX002
    me = json.load(f)
print(me["company_name"])
