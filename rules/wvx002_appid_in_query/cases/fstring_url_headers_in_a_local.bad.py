import json
import requests

from settings import WAVIX_APPID as APPID


def start_validation(numbers):
    url = f"https://api.wavix.com/v1/validation?appid={APPID}"
    #                                           ^^^^^ WVX002
    headers = {"Content-Type": "application/json"}
    payload = {"type": "analysis", "phone_numbers": numbers, "async": True}
    response = requests.post(url, headers=headers, data=json.dumps(payload))
    return response.json()["request_uuid"]
