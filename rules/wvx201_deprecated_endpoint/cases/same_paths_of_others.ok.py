import requests

# no wavix here
requests.get("https://api.example.com/v1/cdr")
requests.post("https://api.messages.example/v2/messages", json={})
requests.get("https://api.wavix.com.evil.test/v1/mydids")
