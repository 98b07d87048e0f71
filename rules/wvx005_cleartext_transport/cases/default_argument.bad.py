import requests

def ping(key, base="http://api.wavix.com"):
#                   ^^^^^^^^^^^^^^^^^^^^ WVX005
    return requests.get(f"{base}/v1/profile", headers={"Authorization": f"Bearer {key}"}).ok
