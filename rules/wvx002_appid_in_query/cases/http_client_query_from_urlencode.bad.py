from http.client import HTTPSConnection
from urllib.parse import urlencode

HOST = "api.wavix.com"

def cdrs(appid, **filters):
    c = HTTPSConnection(HOST)
    c.request("GET", "/v1/cdrs?" + urlencode({"appid": appid, **filters}))
    #                                          ^^^^^ WVX002
    return c.getresponse().read()
