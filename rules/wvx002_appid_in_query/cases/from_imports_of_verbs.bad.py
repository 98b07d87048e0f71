from requests import get, post as http_post

from conf import KEY as K


def numbers():
    return get("https://api.wavix.com/v1/numbers", params={"appid": K}).json()
    #                                                       ^^^^^ WVX002


def dial(to):
    return http_post("https://api.wavix.com/v1/calls?appid=" + K, json={"to": to}).json()
    #                                                ^^^^^ WVX002
