from six.moves.urllib.parse import urlencode
from six.moves.urllib.request import urlopen

def dids(appid):
    return urlopen("https://api.wavix.com/v1/mydids?{0}".format(urlencode(dict(appid=appid, page=1)))).read()
    #                                                                          ^^^^^ WVX002
#                                        ^^^^^^^^^^ WVX201
