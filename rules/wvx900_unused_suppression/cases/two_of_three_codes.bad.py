import requests

def cdrs(key):
    return requests.get(f"https://api.wavix.com/v1/cdrs?appid={key}")  # wavix-lint: ignore[WVX002, WVX004, WVX006]
    #                                                                                               ^^^^^^ WVX900
    #                                                                                                       ^^^^^^ WVX900
