import http.client
import os

key = os.environ["WAVIX_API_KEY"]
conn = http.client.HTTPSConnection("api.wavix.com")
conn.request("GET", "/v1/profile?appid=%s" % key, headers={"Accept": "application/json"})
print(conn.getresponse().status)
