import http.client

KEY = b"@hex64@"
#       ^^^^^^^ WVX001
c = http.client.HTTPSConnection("api.wavix.com")
c.request("GET", "/v1/profile", headers={b"Authorization": b"Bearer " + KEY})
