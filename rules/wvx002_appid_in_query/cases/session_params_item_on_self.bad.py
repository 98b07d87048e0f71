import requests


class WavixGateway:
    HOST = "https://api.wavix.com"

    def __init__(self, env):
        self.session = requests.Session()
        self.session.params["appid"] = env.wavix_appid
        #                    ^^^^^ WVX002

    def send(self, to, text, sender):
        body = {"to": to, "from": sender, "message_body": {"text": text}}
        return self.session.post(self.HOST + "/v3/messages", json=body)

    def numbers(self):
        return self.session.get(f"{self.HOST}/v1/numbers").json()
