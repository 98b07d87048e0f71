from io import BytesIO

import pycurl

def profile(appid):
    buf = BytesIO()
    c = pycurl.Curl()
    c.setopt(c.URL, "https://api.wavix.com/v1/profile?appid=" + appid)
    #                                                 ^^^^^ WVX002
    c.setopt(c.WRITEDATA, buf)
    c.perform()
    c.close()
    return buf.getvalue()
