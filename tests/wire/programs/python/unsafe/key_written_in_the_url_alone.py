import requests

response = requests.get("https://api.wavix.com/v1/profile?appid=@hex64@")
print(response.status_code)
