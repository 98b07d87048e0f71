import requests

CONFIG = {
    "wavix": {
        "url": "https://api.wavix.com",
        "api_key": "@hex64@",  # from the portal
    },
}
wavix = CONFIG["wavix"]
print(requests.get(wavix["url"] + "/v1/cdrs", params={"appid": wavix["api_key"], "page": 1}).status_code)
