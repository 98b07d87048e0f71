import requests

session = requests.Session()
session.headers["Authorization"] = "Bearer @hex64@"
print(session.get("https://api.wavix.com/v1/profile").status_code)
