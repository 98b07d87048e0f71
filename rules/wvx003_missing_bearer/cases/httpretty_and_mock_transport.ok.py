import httpretty
import httpx


@httpretty.activate
def test_refused(client):
    httpretty.register_uri(httpretty.GET, "https://api.wavix.com/v1/numbers", status=401)
    assert client.numbers() is None


def client():
    return httpx.Client(base_url="https://api.wavix.com", transport=httpx.MockTransport(lambda r: httpx.Response(200)))


def test_numbers():
    assert client().get("/v1/numbers").status_code == 200
