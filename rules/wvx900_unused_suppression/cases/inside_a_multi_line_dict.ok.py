import requests

def cdrs(key, day):
    params = {
        "from": day,
        "appid": key,  # wavix-lint: ignore[WVX002] until the relay is gone
    }
    return requests.get("https://api.wavix.com/v1/cdrs", params=params)
