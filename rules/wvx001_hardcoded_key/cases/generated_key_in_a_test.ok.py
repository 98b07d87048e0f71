import secrets

from wavix import Wavix


def test_client_keeps_the_token():
    token = secrets.token_hex(32)
    client = Wavix(token=token)
    assert client._client_wrapper._get_token() == token
