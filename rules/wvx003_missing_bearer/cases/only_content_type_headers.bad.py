import json
import requests

url = "https://api.wavix.com/v1/validation"
headers = {"Content-Type": "application/json"}
res = requests.post(url, headers=headers, data=json.dumps({"phone_number": "15551234567"}))
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
print(res.text)
