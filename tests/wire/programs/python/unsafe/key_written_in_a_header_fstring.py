import requests

print(requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": "Bearer " + "@base36@"}).status_code)
