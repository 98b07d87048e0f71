import requests

def cdrs(key):
    return requests.get(f"http://api.wavix.com/v1/cdrs?appid={key}")  # wavix-lint: ignore[WVX002,WVX005] test bed
