import http.client
import json
import os

conn = http.client.HTTPSConnection("api.wavix.com")
payload = json.dumps({"label": "reception", "password": "x" * 12})
headers = {"Content-Type": "application/json"}
conn.request("POST", "/v1/trunks?appid=" + os.environ["APPID"], payload, headers)
#                                ^^^^^ WVX002
res = conn.getresponse()
print(res.read().decode("utf-8"))
