import os
import urllib.request

key = os.environ["WAVIX_API_KEY"]
req = urllib.request.Request(f"https://api.wavix.com/v1/cdrs?appid={key}&page=2")
req.add_header("Accept", "application/json")
print(urllib.request.urlopen(req).status)
