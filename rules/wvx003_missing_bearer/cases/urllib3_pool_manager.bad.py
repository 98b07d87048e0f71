import urllib3

http = urllib3.PoolManager()
r = http.request("GET", "https://api.wavix.com/v1/numbers", headers={"Accept": "application/json"})
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
print(r.status)
