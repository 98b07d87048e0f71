import requests

headers = {
    "Accept": "application/json",
    "Authorization": "Bearer @hex64@",
}
print(requests.get("https://api.wavix.com/v1/profile", headers=headers).status_code)
