import asyncio
import os

import aiohttp

KEY = os.environ["WAVIX_API_KEY"]


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get(f"https://api.wavix.com/v1/cdrs?appid={KEY}") as response:
            calls = await response.json()
        async with session.post("https://hooks.example.com/calls", json=calls) as response:
            print(response.status)


asyncio.run(main())
