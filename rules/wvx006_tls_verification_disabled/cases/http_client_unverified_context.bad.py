import http.client
import ssl

def trunks(key):
    conn = http.client.HTTPSConnection("api.wavix.com", context=ssl._create_unverified_context())
    #                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX006
    conn.request("GET", "/v1/trunks", headers={"Authorization": "Bearer " + key})
    return conn.getresponse().read()
