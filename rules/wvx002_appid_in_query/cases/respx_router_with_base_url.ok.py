import pytest
import respx


@pytest.fixture
def api():
    with respx.mock(base_url="https://api.wavix.com", assert_all_called=False) as router:
        router.get("/v1/numbers", params={"appid": "k"}).respond(json={"items": []})
        router.get(url="https://api.wavix.com/v1/trunks?appid=k").respond(json={"sip_trunks": []})
        yield router
