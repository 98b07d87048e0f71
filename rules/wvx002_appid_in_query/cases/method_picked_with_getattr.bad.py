import requests

def call(method, path, key, **body):
    send = getattr(requests, method.lower())
    return send("https://api.wavix.com" + path, params={"appid": key}, json=body).json()
    #                                                    ^^^^^ WVX002
