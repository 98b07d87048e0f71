try:
    from urllib.request import urlopen
    from urllib.parse import urlencode
except ImportError:
    from urllib2 import urlopen
    from urllib import urlencode


def validate(number, appid):
    query = urlencode([("phone_number", number), ("type", "format"), ("appid", appid)])
    #                                                                  ^^^^^ WVX002
    return urlopen("https://api.wavix.com/v1/validation?%s" % query).read()
