import os

import requests

KEY = os.environ["WAVIX_API_KEY"]
headers = {"Accept": "application/json", "X-Team": "billing"}

calls = requests.get(f"https://api.wavix.com/v1/cdrs?appid={KEY}&page=1", headers=headers).json()
echo = requests.post("https://httpbin.example/post", headers=headers, json={"calls": len(calls)}).json()
print(echo["success"])
