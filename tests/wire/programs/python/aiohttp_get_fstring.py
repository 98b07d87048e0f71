import asyncio
import os

import aiohttp

KEY = os.environ["WAVIX_API_KEY"]


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get(f"https://api.wavix.com/v1/cdrs?appid={KEY}&page=1") as response:
            print((await response.json())["success"])


asyncio.run(main())
