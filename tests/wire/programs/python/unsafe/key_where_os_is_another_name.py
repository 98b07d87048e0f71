import requests

os = "linux"
WAVIX_API_KEY = "@hex64@"
print(os, requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {WAVIX_API_KEY}"}).status_code)
