# -*- coding: utf-8 -*-
import urllib2

WAVIX_APPID = u'@hex64@'
#               ^^^^^^^ WVX001
url = 'https://api.wavix.com/v1/cdr?appid=%s' % WAVIX_APPID
#                                   ^^^^^ WVX002
#                           ^^^^^^^ WVX201
for line in urllib2.urlopen(url):
    print line
