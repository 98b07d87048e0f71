import os

from requests import request as SEND_REQUEST

APPID = os.environ["WAVIX_APPID"]
number = "5551230000"
url = f"https://api.wavix.com/v1/validation?appid={APPID}&phone_number=1{number}&type=validation"
headers = {}
payload = {}
response = SEND_REQUEST("GET", url, headers=headers, data=payload, timeout=30)
print(response.text)
