import os
from urllib.request import Request, urlopen

key = os.environ["WAVIX_API_KEY"]
request = Request("https://api.wavix.com/v1/calls/42?appid=" + key, method="DELETE")
print(urlopen(request).status)
