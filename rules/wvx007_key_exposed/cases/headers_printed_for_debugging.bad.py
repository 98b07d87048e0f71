import requests

def send(key, body):
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    print(headers, body)
    #     ^^^^^^^ WVX007
    return requests.post("https://api.wavix.com/v3/messages", headers=headers, json=body)
