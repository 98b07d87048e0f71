import aiohttp


async def trunks(key):
    async with aiohttp.ClientSession() as session:
        r = await session.get("https://api.wavix.com/v1/trunks", auth=aiohttp.BasicAuth(key))
        #                                                             ^^^^^^^^^^^^^^^^^^^^^^ WVX004
        return await r.json()
