import httpretty
import pook

from app.wavix import balance


@httpretty.activate
def test_balance():
    httpretty.register_uri(httpretty.GET, "https://api.wavix.com/v1/profile/config?appid=k", body='{"balance": "1"}')
    assert balance() == 1


@pook.on
def test_balance_again():
    pook.get("https://api.wavix.com/v1/profile/config?appid=k", reply=200, response_json={"balance": "1"})
    assert balance() == 1
