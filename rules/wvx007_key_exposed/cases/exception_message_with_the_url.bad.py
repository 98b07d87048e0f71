import requests


class WavixError(Exception):
    pass


def trunks(appid):
    url = "https://api.wavix.com/v1/trunks?appid=" + appid
    #                                      ^^^^^ WVX002
    r = requests.get(url)
    if r.status_code != 200:
        raise WavixError("request failed: " + url)
        #                                     ^^^ WVX007
    return r.json()
