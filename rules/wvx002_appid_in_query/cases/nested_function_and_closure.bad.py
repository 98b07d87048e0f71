import requests


def api(key, base="https://api.wavix.com/v1"):
    def get(path, **params):
        return requests.get(f"{base}/{path}", params={"appid": key, **params}).json()
        #                                              ^^^^^ WVX002

    return get


numbers = api("k")("numbers")
