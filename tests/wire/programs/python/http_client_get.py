import http.client
import os

key = os.environ["WAVIX_API_KEY"]
connection = http.client.HTTPSConnection("api.wavix.com")
connection.request("GET", f"/v1/cdrs?appid={key}&page=1")
print(connection.getresponse().status)
