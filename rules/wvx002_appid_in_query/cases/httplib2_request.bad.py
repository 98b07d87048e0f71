import httplib2
from urllib import urlencode

h = httplib2.Http(".cache")
resp, content = h.request("https://api.wavix.com/v1/trunks?" + urlencode({"appid": APPID}), "GET")
#                                                                          ^^^^^ WVX002
