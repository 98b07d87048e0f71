import requests

HOST = "https://api.wavix.com"

def recording(uuid, key):
    url = "/".join([HOST, "v1", "recordings", uuid])
    return requests.get(url, params={"appid": key}).content
    #                                 ^^^^^ WVX002
