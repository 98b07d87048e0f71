import requests_mock

from app.wavix import trunks


@requests_mock.Mocker()
def test_trunks(m):
    m.get("https://api.wavix.com/v1/trunks?appid=k", json={"sip_trunks": []})
    assert trunks() == []


def test_trunks_again():
    with requests_mock.Mocker() as mocked:
        mocked.get("https://api.wavix.com/v1/trunks?appid=k", json={"sip_trunks": []})
        assert trunks() == []
