import os

import requests

URL = "https://api.wavix.com/v1/cdrs?appid={appid}&from={start}"
print(requests.get(URL.format(appid=os.environ["WAVIX_APPID"], start="2026-01-01")).status_code)
