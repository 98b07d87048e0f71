import requests

wavix_api_key = '@hex64@'
print(requests.get('https://api.wavix.com/v1/profile?appid=' + wavix_api_key).status_code)
