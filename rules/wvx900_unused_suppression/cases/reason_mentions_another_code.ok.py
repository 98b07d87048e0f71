import requests

def cdrs(key):
    return requests.get(f"https://api.wavix.com/v1/cdrs?appid={key}")  # wavix-lint: ignore[WVX002] see WVX003 and ADR-7
