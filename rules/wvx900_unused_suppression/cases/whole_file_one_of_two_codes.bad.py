# wavix-lint: ignore-file[WVX002, WVX003]
#                                 ^^^^^^ WVX900
import requests

def cdrs(key):
    return requests.get(f"https://api.wavix.com/v1/cdrs?appid={key}")
