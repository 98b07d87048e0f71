import requests

print(requests.get("https://api.wavix.com/v1/cdrs", params={"appid": "@hex64@", "page": 1}).status_code)
