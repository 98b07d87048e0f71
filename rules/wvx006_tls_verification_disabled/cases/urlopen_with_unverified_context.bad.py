import ssl
import urllib.request

def profile(key):
    req = urllib.request.Request("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {key}"})
    with urllib.request.urlopen(req, context=ssl._create_unverified_context()) as f:
    #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX006
        return f.read()
