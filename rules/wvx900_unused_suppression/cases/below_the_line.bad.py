import requests

def cdrs(key):
    return requests.get(f"https://api.wavix.com/v1/cdrs?appid={key}")
    #                                                   ^^^^^ WVX002
    # wavix-lint: ignore[WVX002]
    #                    ^^^^^^ WVX900
