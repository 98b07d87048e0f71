import requests

def get(path, key, **query):
    query.setdefault("appid", key)
    #                 ^^^^^ WVX002
    return requests.get("https://api.wavix.com/v1/" + path, params=query)
