import urllib.request

def cdr(appid):
    req = urllib.request.Request("https://api.wavix.com/v1/cdrs", headers={"appid": appid})
    #                                                                       ^^^^^ WVX004
    return urllib.request.urlopen(req).read()
