import ssl
import urllib.request

ctx = ssl._create_unverified_context()
camera = urllib.request.urlopen("https://camera.lan/snapshot.jpg", context=ctx).read()


def mms(key):
    req = urllib.request.Request("https://api.wavix.com/v3/messages", headers={"Authorization": f"Bearer {key}"})
    return urllib.request.urlopen(req, data=camera, context=ssl.create_default_context())
