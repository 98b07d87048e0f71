import os
from http.client import HTTPSConnection
from urllib.parse import urlencode

conn = HTTPSConnection("api.wavix.com")
conn.request("GET", "/v1/cdrs?" + urlencode({"page": 1, "appid": os.environ["WAVIX_API_KEY"]}))
print(conn.getresponse().status)
conn.close()
