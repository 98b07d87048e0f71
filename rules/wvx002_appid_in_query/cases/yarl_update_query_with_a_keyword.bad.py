import aiohttp
import yarl

BASE = yarl.URL("https://api.wavix.com")


async def calls(session: aiohttp.ClientSession, key):
    async with session.get((BASE / "v1" / "calls").update_query(appid=key)) as r:
    #                                                           ^^^^^ WVX002
        return await r.json()
