import os
import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
r = requests.get("http://api.wavix.com/v1/profile", headers=HEADERS)
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
