import asyncio
import os

import aiohttp

key = os.environ["WAVIX_API_KEY"]


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get("https://api.wavix.com/v1/profile", auth=aiohttp.BasicAuth(key, "")) as response:
            print(response.status)


asyncio.run(main())
