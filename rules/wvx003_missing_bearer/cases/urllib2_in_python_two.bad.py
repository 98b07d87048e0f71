import urllib2, json

f = urllib2.urlopen('https://api.wavix.com/v1/trunks')
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
print json.loads(f.read())
