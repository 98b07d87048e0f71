import urllib.request
from http.cookiejar import CookieJar

opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))


def cdrs(appid):
    return opener.open("https://api.wavix.com/v1/cdrs?appid=" + appid).read()
    #                                                 ^^^^^ WVX002
