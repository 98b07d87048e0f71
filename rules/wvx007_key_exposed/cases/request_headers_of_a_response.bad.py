import requests

def debug(key):
    r = requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"})
    print(r.request.headers)
    #     ^^^^^^^^^^^^^^^^^ WVX007
    return r
