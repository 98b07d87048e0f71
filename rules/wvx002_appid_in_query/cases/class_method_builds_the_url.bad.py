import requests


class Endpoints:
    ROOT = "https://api.wavix.com/v1"

    @classmethod
    def numbers(cls, key):
        return f"{cls.ROOT}/numbers?appid={key}"
        #                           ^^^^^ WVX002

    @staticmethod
    def trunks(key):
        return Endpoints.ROOT + "/trunks?appid=" + key
        #                                ^^^^^ WVX002


def both(key):
    return requests.get(Endpoints.numbers(key)).json(), requests.get(Endpoints.trunks(key)).json()
