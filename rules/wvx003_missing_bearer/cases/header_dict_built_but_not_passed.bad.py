import os

import requests

headers = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
r = requests.get("https://api.wavix.com/v1/numbers")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
