import ssl

import aiohttp

CTX = ssl.create_default_context()


async def calls(key):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=CTX)) as s:
        await s.get("https://api.wavix.com/v1/calls", headers={"Authorization": f"Bearer {key}"}, ssl=True)
