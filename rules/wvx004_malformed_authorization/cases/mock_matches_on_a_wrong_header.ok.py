import respx


@respx.mock
def test_wrong_scheme_is_refused(client):
    respx.get("https://api.wavix.com/v1/numbers", headers={"Authorization": "Token k"}).respond(401)
    assert client.numbers() is None
