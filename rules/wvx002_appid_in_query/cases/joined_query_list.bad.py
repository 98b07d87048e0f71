import os
import requests

query = "&".join(["appid=" + os.environ["WAVIX_APPID"], "type=received", "page=1"])
#                  ^^^^^ WVX002
print(requests.get("https://api.wavix.com/v1/cdrs?" + query).text[:2000])
