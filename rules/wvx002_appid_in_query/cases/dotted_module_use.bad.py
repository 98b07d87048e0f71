import urllib.parse, urllib.request

key = open('/etc/wavix').read().strip()
u = urllib.parse.urljoin('https://api.wavix.com', '/v1/cdr?' + urllib.parse.urlencode({'type': 'placed', 'appid': key}))
#                                                                                                         ^^^^^ WVX002
#                                                  ^^^^^^^ WVX201
print(urllib.request.urlopen(u).read())
