import requests

KEY = "@hex64@"
print(requests.get(f"https://api.wavix.com/v1/profile?appid={KEY}").status_code)
print(requests.get(f"https://api.wavix.com/v1/cdrs?page=1&appid={KEY}").status_code)
