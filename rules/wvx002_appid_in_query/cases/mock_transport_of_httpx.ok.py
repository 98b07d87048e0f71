import httpx

from app.wavix import Client


def handler(request: httpx.Request) -> httpx.Response:
    if request.url == "https://api.wavix.com/v1/calls?appid=k":
        return httpx.Response(401)
    assert request.url.params["appid"] == "k"
    return httpx.Response(200, json={"calls": []})


def test_calls():
    assert Client(transport=httpx.MockTransport(handler)).calls() == []
