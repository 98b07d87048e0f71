import aiohttp
from yarl import URL

API = URL("https://api.wavix.com/v1")


async def trunk(key: str, trunk_id: int) -> dict:
    url = (API / "trunks" / str(trunk_id)).with_query({"appid": key})
    #                                                   ^^^^^ WVX002
    async with aiohttp.request("GET", url) as resp:
        return await resp.json()
