from aioresponses import aioresponses

from events.wavix import poll


async def test_poll():
    with aioresponses() as m:
        m.get("https://api.wavix.com/v1/calls?appid=k", payload={"calls": []})
        assert await poll() == []
