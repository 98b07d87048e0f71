import pytest


@pytest.fixture
def env(monkeypatch):
    monkeypatch.setenv("WAVIX_API_KEY", "test-key")
    monkeypatch.setenv("WAVIX_APPID", "wvx_test_ci_mock_key_12345")
    monkeypatch.setenv("WAVIX_TOKEN", "test-wavix-api-key-not-real")
