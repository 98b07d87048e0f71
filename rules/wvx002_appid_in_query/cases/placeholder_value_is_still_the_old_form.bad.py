# Copied from the Wavix getting started page
import requests

url = "https://api.wavix.com/v2/messages?appid=YOUR_API_KEY"
#                                        ^^^^^ WVX002
#                           ^^^^^^^^^^^^ WVX201
payload = {"from": "Wavix", "to": "447537151866", "message_body": {"text": "Hi"}}
response = requests.request("POST", url, json=payload)
print(response.text)
