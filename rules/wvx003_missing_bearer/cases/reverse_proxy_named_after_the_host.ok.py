import requests

requests.get("http://nginx/api.wavix.com/v1/numbers")
requests.get("https://api.wavix.com.internal.example/v1/numbers")
