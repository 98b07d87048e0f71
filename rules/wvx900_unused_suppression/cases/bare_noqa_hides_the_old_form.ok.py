import requests

def cdrs(key):
    return requests.get("https://api.wavix.com/v1/cdrs", params={"appid": key})  # noqa
