import urllib2

def get(path, key):
    req = urllib2.Request("http://api.wavix.com/v1/%s" % path)
    #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
    req.add_header("Authorization", "Bearer " + key)
    return urllib2.urlopen(req).read()
