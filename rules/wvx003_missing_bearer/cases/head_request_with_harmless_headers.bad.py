import requests

def check():
    headers = {"Accept": "application/json", "User-Agent": "probe/1"}
    return requests.head("https://api.wavix.com/v1/profile", headers=headers, allow_redirects=False).status_code
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
