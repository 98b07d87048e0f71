import os

import requests

KEY = os.environ["WAVIX_API_KEY"]
http = requests.Session()
print(http.get(f"https://api.wavix.com/v1/cdrs?appid={KEY}").status_code)
print(http.post("https://hooks.example.com/notify", json={"done": True}).status_code)
