import requests

def cdrs(key):
    url = "https://api.wavix.com/v1/cdrs?appid=" + key  # wavix-lint: ignore[WVX002, WVX005] until June
    #                                                                                ^^^^^^ WVX900
    return requests.get(url)
