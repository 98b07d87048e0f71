import aiohttp

async def calls(key):
    connector = aiohttp.TCPConnector(ssl=False)
    #                                ^^^^^^^^^ WVX006
    async with aiohttp.ClientSession(connector=connector, headers={"Authorization": f"Bearer {key}"}) as session:
        async with session.get("https://api.wavix.com/v1/calls") as r:
            return await r.json()
