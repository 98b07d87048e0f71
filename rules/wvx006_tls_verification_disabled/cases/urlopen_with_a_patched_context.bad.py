import ssl
from urllib.request import Request, urlopen

ctx = ssl.create_default_context()
ctx.check_hostname = False
ctx.verify_mode = ssl.CERT_NONE


def cdrs(key):
    req = Request("https://api.wavix.com/v1/cdrs", headers={"Authorization": "Bearer " + key})
    return urlopen(req, context=ctx).read()
    #                   ^^^^^^^^^^^ WVX006
