import requests

def cdr(appid, start):
    url = "http://api.wavix.com/v1/cdr?appid=" + appid + "&from=" + start
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
    #                                  ^^^^^ WVX002
#                              ^^^^^^^ WVX201
    return requests.get(url).json()
