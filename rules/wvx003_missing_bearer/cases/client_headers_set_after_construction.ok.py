import httpx

class Api:
    def __init__(self):
        self.client = httpx.Client(base_url="https://api.wavix.com")

    def use(self, key):
        self.client.headers["Authorization"] = f"Bearer {key}"

    def numbers(self):
        return self.client.get("/v1/numbers")


def one_off(key):
    c = httpx.Client()
    c.headers.update({"Authorization": f"Bearer {key}"})
    return c.get("https://api.wavix.com/v1/trunks")
