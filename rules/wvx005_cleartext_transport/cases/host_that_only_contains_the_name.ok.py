import requests

requests.get("http://api.wavix.com.evil.example/v1/numbers")
requests.get("http://notwavix.com/v1/numbers")
requests.get("http://notapi-wavix.com/v1/numbers")
requests.get("http://api-wavix.com/")
