import requests

def cdrs(key):
    # wavix-lint: ignore[WVX002] the partner moves in June
    return requests.get(f"https://api.wavix.com/v1/cdrs?appid={key}")
