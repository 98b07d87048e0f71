from wavix import Wavix


def test_token(monkeypatch):
    monkeypatch.setenv("WAVIX_API_KEY", "test-key")
    client = Wavix(token="test-key")
    assert client._client_wrapper._get_token() == "test-key"
