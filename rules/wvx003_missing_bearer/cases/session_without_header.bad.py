import requests

s = requests.Session()
s.headers["User-Agent"] = "sync/2.0"
for page in range(1, 4):
    items = s.get("https://api.wavix.com/v1/cdrs", params={"page": page, "type": "placed"}).json()["items"]
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
    print(len(items))
