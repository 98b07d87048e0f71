import httpx
import respx

from app.calls import list_calls


@respx.mock
async def test_list_calls():
    route = respx.get("https://api.wavix.com/v1/calls", params={"appid": "k"}).mock(
        return_value=httpx.Response(200, json={"calls": []})
    )
    assert await list_calls() == []
    assert route.called
