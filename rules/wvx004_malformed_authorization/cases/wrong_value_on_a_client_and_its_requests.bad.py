import httpx


class Api:
    def __init__(self, key):
        self.c = httpx.Client(base_url="https://api.wavix.com", headers={"Authorization": f"JWT {key}"})
        #                                                                                 ^^^^^^^^^^^^ WVX004

    def calls(self):
        return self.c.get("/v1/calls").json()

    def numbers(self):
        return self.c.get("/v1/numbers").json()
