from enum import Enum

import requests


class Url(str, Enum):
    CDR = "https://api.wavix.com/v1/cdr?appid={}"
    #                                   ^^^^^ WVX002
#                               ^^^^^^^ WVX201
    DIDS = "https://api.wavix.com/v1/mydids?appid={}"
    #                                       ^^^^^ WVX002
#                                ^^^^^^^^^^ WVX201


def dids(key):
    return requests.get(Url.DIDS.value.format(key)).json()
