import json
import urllib2

from config import APPID


def get_dids():
    url = "https://api.wavix.com/v1/mydids?appid=%s&page=%d" % (APPID, 1)
    #                                      ^^^^^ WVX002
#                               ^^^^^^^^^^ WVX201
    data = json.loads(urllib2.urlopen(url).read())
    print "got %d numbers" % len(data["items"])
    return data["items"]
