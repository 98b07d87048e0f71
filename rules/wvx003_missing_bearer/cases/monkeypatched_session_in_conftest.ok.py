import pytest
import requests


@pytest.fixture
def session(monkeypatch):
    s = requests.Session()
    monkeypatch.setattr(s, "request", lambda *a, **k: None)
    return s


def test_numbers(session):
    assert session.get("https://api.wavix.com/v1/numbers") is None
