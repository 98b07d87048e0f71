import ssl
from urllib.request import Request, urlopen

ctx = ssl.create_default_context(cafile="/etc/ssl/corp.pem")
ctx.minimum_version = ssl.TLSVersion.TLSv1_2


def profile(key):
    return urlopen(Request("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {key}"}), context=ctx)
