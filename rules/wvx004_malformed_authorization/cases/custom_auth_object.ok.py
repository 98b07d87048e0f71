import httpx


class Bearer(httpx.Auth):
    def __init__(self, key):
        self.key = key

    def auth_flow(self, request):
        request.headers["Authorization"] = f"Bearer {self.key}"
        yield request


def client(key):
    return httpx.Client(base_url="https://api.wavix.com", auth=Bearer(key))


def profile(key):
    return client(key).get("/v1/profile")
