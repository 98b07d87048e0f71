import os
import urllib.parse
import urllib.request

query = urllib.parse.urlencode({"appid": os.environ["WAVIX_API_KEY"], "page": 1})
print(urllib.request.urlopen("https://api.wavix.com/v1/cdrs?" + query).status)
