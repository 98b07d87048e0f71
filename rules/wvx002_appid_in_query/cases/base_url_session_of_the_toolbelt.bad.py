from requests_toolbelt.sessions import BaseUrlSession

session = BaseUrlSession(base_url="https://api.wavix.com/v1/")


def numbers(key):
    return session.get("numbers", params={"appid": key}).json()
    #                                      ^^^^^ WVX002
