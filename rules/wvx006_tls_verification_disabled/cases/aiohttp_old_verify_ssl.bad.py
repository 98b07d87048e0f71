import aiohttp

async def calls(key):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(verify_ssl=False)) as s:
    #                                                               ^^^^^^^^^^^^^^^^ WVX006
        return await (await s.get("https://api.wavix.com/v1/calls", headers={"Authorization": f"Bearer {key}"})).json()
