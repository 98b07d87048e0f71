import asyncio
import os

import aiohttp


async def main():
    headers = {"Authorization": "Bearer " + os.environ["WAVIX_API_KEY"]}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.get("https://api.wavix.com/v1/profile", ssl=False) as response:
            print(response.status)


asyncio.run(main())
