import requests

def cdrs(key):
    # wavix-lint: ignore[WVX002]
    # The partner portal reads this link and cannot send headers.
    return requests.get(f"https://api.wavix.com/v1/cdrs?appid={key}")
