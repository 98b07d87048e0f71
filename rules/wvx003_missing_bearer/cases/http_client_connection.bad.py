import http.client
import json

conn = http.client.HTTPSConnection("api.wavix.com")
conn.request("POST", "/v3/messages", json.dumps({"to": "1555"}), {"Content-Type": "application/json"})
# at 1:103 WVX003
print(conn.getresponse().read())
