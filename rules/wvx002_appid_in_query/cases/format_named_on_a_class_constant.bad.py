import requests


class WavixNumberLookup:
    URL = (
        "https://api.wavix.com/v1/validation"
        "?phone_number={phone}&type=analysis&appid={appid}"
        #                                    ^^^^^ WVX002
    )

    def __init__(self, appid):
        self.appid = appid

    def run(self, phone):
        return requests.get(self.URL.format(phone=phone, appid=self.appid)).json()
