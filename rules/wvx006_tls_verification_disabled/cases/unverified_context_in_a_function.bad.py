import ssl
import urllib.request


def insecure():
    ctx = ssl.create_default_context()
    ctx.check_hostname = False
    ctx.verify_mode = ssl.CERT_NONE
    return ctx


def profile(key):
    req = urllib.request.Request("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {key}"})
    return urllib.request.urlopen(req, context=insecure()).read()
    #                                  ^^^^^^^^^^^^^^^^^^ WVX006
