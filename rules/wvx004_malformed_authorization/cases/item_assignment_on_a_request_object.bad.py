import urllib.request

def calls(key):
    req = urllib.request.Request("https://api.wavix.com/v1/calls")
    req.headers["Authorization"] = "Token " + key
    #                              ^^^^^^^^^^^^^^ WVX004
    return urllib.request.urlopen(req).read()
