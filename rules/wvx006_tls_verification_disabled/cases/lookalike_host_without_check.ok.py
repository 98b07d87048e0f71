import requests

requests.get("https://api.wavix.com.evil.example/", verify=False)
requests.get("https://notwavix.com/", verify=False)
