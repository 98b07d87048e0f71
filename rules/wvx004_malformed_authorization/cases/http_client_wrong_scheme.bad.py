import http.client

def numbers(api_key):
    conn = http.client.HTTPSConnection("api.wavix.com")
    conn.request("GET", "/v1/numbers", headers={"Authorization": "OAuth " + api_key})
    #                                                            ^^^^^^^^^^^^^^^^^^ WVX004
    return conn.getresponse().read()
