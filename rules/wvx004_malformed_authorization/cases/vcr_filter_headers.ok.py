import pytest


@pytest.fixture(scope="module")
def vcr_config():
    # recorded against api.wavix.com
    return {"filter_headers": [("Authorization", "Token XXX"), ("X-API-Key", "XXX")]}
