from furl import furl

def cdr_link(key):
    f = furl("https://api.wavix.com") / "v1" / "cdrs"
    f.args["appid"] = key
    #       ^^^^^ WVX002
    return f.url
