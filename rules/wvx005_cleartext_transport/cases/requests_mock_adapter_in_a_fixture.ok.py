import pytest
import requests_mock


@pytest.fixture
def api():
    with requests_mock.Mocker() as m:
        m.get("http://api.wavix.com/v1/numbers", json={"items": []})
        m.post("http://api.wavix.com/v3/messages", status_code=201)
        yield m
