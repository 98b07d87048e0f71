import httpx
import responses


@responses.activate
def test_balance(app):
    responses.get("https://api.wavix.com/v1/profile/config", json={"balance": "1.00"})
    assert app.balance() == 1


def test_numbers(respx_mock, app):
    respx_mock.get("https://api.wavix.com/v1/numbers").mock(return_value=httpx.Response(200, json={"items": []}))
    assert app.numbers() == []
