import requests

def dids(key):
    return requests.get(r'''https://api.wavix.com/v1/mydids?appid=''' + key + """&page=1""").json()
    #                                                       ^^^^^ WVX002
#                                                ^^^^^^^^^^ WVX201
