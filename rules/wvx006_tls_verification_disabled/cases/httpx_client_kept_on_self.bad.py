import httpx


class Api:
    def __init__(self, key):
        self._http = httpx.Client(
            base_url="https://api.wavix.com/v1",
            headers={"Authorization": f"Bearer {key}"},
            verify=False,
#           ^^^^^^^^^^^^ WVX006
        )

    def profile(self):
        return self._http.get("/profile").json()

    def trunks(self):
        return self._http.get("/trunks").json()
