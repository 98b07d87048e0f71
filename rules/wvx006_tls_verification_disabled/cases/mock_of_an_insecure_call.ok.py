from unittest.mock import patch


def test_tls(client):
    with patch("requests.get") as get:
        client.numbers()
    assert get.call_args.kwargs.get("verify", True) is not False
    get.assert_called_with("https://api.wavix.com/v1/numbers", verify=False)
