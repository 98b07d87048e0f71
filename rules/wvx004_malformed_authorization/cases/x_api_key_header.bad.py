import aiohttp


async def calls(key):
    async with aiohttp.ClientSession(headers={"X-API-Key": key}) as session:
    #                                          ^^^^^^^^^ WVX004
        async with session.get("https://api.wavix.com/v1/calls") as r:
            return await r.json()
