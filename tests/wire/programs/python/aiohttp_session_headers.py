import asyncio
import os

import aiohttp


async def main():
    key = os.environ["WAVIX_API_KEY"]
    async with aiohttp.ClientSession("https://api.wavix.com", headers={"Accept": "application/json"}) as session:
        async with session.get(f"/v1/cdrs?appid={key}") as response:
            print(await response.text() != "")


asyncio.run(main())
