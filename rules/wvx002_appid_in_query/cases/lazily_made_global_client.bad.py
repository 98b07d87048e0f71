import httpx

from .settings import KEY

_client = None


def client():
    global _client
    if _client is None:
        _client = httpx.Client(base_url="https://api.wavix.com", timeout=10)
    return _client


def trunks():
    return client().get("/v1/trunks", params={"appid": KEY}).json()
    #                                          ^^^^^ WVX002
