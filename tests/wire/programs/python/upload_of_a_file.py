import os

import requests

key = os.environ["WAVIX_API_KEY"]
files = {"file": ("numbers.csv", b"15551230000\n15551239999\n", "text/csv")}
print(requests.post(f"https://api.wavix.com/v1/validation?appid={key}", files=files, data={"type": "format"}).status_code)
