import httpx


class Telephony:
    def __init__(self):
        self.base = "https://api.wavix.com"
        self.secret = "@base64url@"
        #              ^^^^^^^^^^^ WVX001
        self.client = httpx.Client(base_url=self.base, headers={"Authorization": f"Bearer {self.secret}"})
