import requests

def buy(did_ids, key):
    params = [("appid", key)]
    #           ^^^^^ WVX002
    for did in did_ids:
        params.append(("ids[]", did))
    r = requests.post("https://api.wavix.com/v1/buy/cart/checkout", params=params)
    return r.ok
