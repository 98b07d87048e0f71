import os
import urllib.request

req = urllib.request.Request("https://api.wavix.com/v1/profile")
req.add_header("Authorization", os.environ["WAVIX_API_KEY"])
#                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
urllib.request.urlopen(req)
