"""Check numbers before the campaign."""
import os
import json

import requests

APPID = os.environ["WAVIX_APPID"]


def validate(numbers):
    url = f"https://api.wavix.com/v1/validation?appid={APPID}"
    payload = json.dumps({"phone_numbers": numbers, "type": "validation"})
    headers = {"Content-Type": "application/json"}
    response = requests.post(url, headers=headers, data=payload)
    return response.json()


print(validate(["15551230000"]))
