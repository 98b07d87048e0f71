import requests

def cdrs(key, day):
    args = {"from": day, "appid": key}
    #                     ^^^^^ WVX002
    url = "https://api.wavix.com/v1/cdrs?" + "&".join(f"{k}={v}" for k, v in args.items())
    return requests.get(url).json()
