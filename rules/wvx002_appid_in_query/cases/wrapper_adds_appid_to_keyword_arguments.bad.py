import requests

from secrets_store import read

BASE = "https://api.wavix.com"
KEY = read("wavix")


def call(path, **q):
    q["appid"] = KEY
    #  ^^^^^ WVX002
    return requests.get(f"{BASE}{path}", params=q).json()


if __name__ == "__main__":
    print(call("/v1/trunks"))
    print(call("/v1/cdrs", type="placed"))
    print(call("/v1/numbers", page=2))
