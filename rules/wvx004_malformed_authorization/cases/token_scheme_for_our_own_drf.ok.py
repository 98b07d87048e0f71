import requests

def push(key, drf_token):
    calls = requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": f"Bearer {key}"}).json()
    requests.post("https://crm.example.com/api/calls", json=calls, headers={"Authorization": f"Token {drf_token}"})
