import base64
import urllib.request

def profile(key):
    req = urllib.request.Request("https://api.wavix.com/v1/profile")
    req.add_header("Authorization", "Basic %s" % base64.b64encode(f"{key}:".encode()).decode())
    #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
    return urllib.request.urlopen(req).read()
