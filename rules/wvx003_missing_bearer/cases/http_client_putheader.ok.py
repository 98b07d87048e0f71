import http.client
import os

conn = http.client.HTTPSConnection("api.wavix.com")
conn.putrequest("GET", "/v1/trunks")
conn.putheader("Authorization", "Bearer " + os.environ["WAVIX_API_KEY"])
conn.endheaders()
print(conn.getresponse().status)
