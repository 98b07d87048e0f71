from requests import request as SEND_REQUEST

from .conf import WAVIX_APPID


def carrier_of(number):
    url = "https://api.wavix.com/v1/validation?appid=" + WAVIX_APPID + "&phone_number=" + number
    #                                          ^^^^^ WVX002
    payload = {}
    headers = {}
    response = SEND_REQUEST("GET", url, headers=headers, data=payload, timeout=30)
    return response.json().get("carrier_name")
