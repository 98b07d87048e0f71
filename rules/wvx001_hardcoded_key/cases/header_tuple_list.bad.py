import urllib.request

opener = urllib.request.build_opener()
opener.addheaders = [("User-agent", "x"), ("Authorization", "Bearer @hex64@")]
#                                                                   ^^^^^^^ WVX001
opener.open("https://api.wavix.com/v1/numbers")
