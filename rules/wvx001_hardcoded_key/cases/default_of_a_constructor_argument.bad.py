import requests

class Wavix:
    def __init__(self, appid='@hex64@'):
    #                         ^^^^^^^ WVX001
        self.appid = appid

    def cdr(self):
        return requests.get('https://api.wavix.com/v1/cdr', params={'appid': self.appid}).json()
        #                                                            ^^^^^ WVX002
#                                                 ^^^^^^^ WVX201
