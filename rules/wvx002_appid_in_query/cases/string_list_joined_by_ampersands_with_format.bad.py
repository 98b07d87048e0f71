import requests

def cdrs(key, a, b):
    query = "&".join("{}={}".format(k, v) for k, v in [("from", a), ("to", b), ("appid", key)])
    #                                                                            ^^^^^ WVX002
    return requests.get("https://api.wavix.com/v1/cdrs?" + query).json()
