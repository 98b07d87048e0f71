import asyncio
import httpx


async def all_calls(uuids, key):
    async with httpx.AsyncClient() as c:
        urls = [f"https://api.wavix.com/v1/cdrs/{u}?appid={key}" for u in uuids]
        #                                           ^^^^^ WVX002
        return await asyncio.gather(*[c.get(u) for u in urls])
