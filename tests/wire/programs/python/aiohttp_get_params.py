import asyncio
import os

import aiohttp


async def main():
    key = os.environ["WAVIX_API_KEY"]
    async with aiohttp.ClientSession() as session:
        async with session.get("https://api.wavix.com/v1/cdrs", params={"type": "placed", "appid": key}) as response:
            print(response.status)


asyncio.run(main())
