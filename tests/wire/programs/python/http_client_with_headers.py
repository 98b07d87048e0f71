import http.client
import json
import os

key = os.environ["WAVIX_API_KEY"]
conn = http.client.HTTPSConnection("api.wavix.com", timeout=10)
payload = json.dumps({"to": "15551230000"})
headers = {"Content-Type": "application/json"}
conn.request("POST", "/v3/messages?appid=" + key, payload, headers)
res = conn.getresponse()
print(res.read().decode("utf-8"))
