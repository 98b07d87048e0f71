import urllib.request

def profile(key):
    req = urllib.request.Request("https://api.wavix.com/v1/profile")
    req.headers["Authorization"] = "Bearer " + key
    return urllib.request.urlopen(req).read()


def trunks(key):
    req = urllib.request.Request("https://api.wavix.com/v1/trunks")
    req.add_unredirected_header("Authorization", "Bearer " + key)
    return urllib.request.urlopen(req).read()
