import pytest


@pytest.fixture(autouse=True)
def wavix_env(monkeypatch):
    monkeypatch.setenv("WAVIX_API_KEY", "@hex64@")
    #                                    ^^^^^^^ WVX001
    monkeypatch.setenv("WAVIX_SENDER", "Test")
