# wavix-lint: ignore-file[WVX002] frozen script of 2022
import requests

def cdrs(key):
    return requests.get("https://api.wavix.com/v1/cdrs", params={"appid": key})


def trunks(key):
    return requests.get("https://api.wavix.com/v1/trunks", params={"appid": key})
