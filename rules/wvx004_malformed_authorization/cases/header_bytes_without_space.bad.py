import http.client

def calls(key):
    c = http.client.HTTPSConnection("api.wavix.com")
    c.request("GET", "/v1/calls", headers={"Authorization": "bearer" + key})
    #                                                       ^^^^^^^^^^^^^^ WVX004
    return c.getresponse().status
