import http.client

conn = http.client.HTTPSConnection("api.wavix.com", timeout=10)
conn.request("GET", "/v1/trunks", headers={"Authorization": "Bearer @wvx@"})
#                                                                   ^^^^^ WVX001
print(conn.getresponse().status)
