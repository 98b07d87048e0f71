import requests

CONFIG = {"url": "https://api.wavix.com/v1", "timeout": 5}

def profile(key):
    return requests.get(CONFIG["url"] + "/profile", params={"appid": key}, timeout=CONFIG["timeout"]).json()
    #                                                        ^^^^^ WVX002
