import asyncio
import os

import aiohttp


async def main():
    key = os.environ["WAVIX_API_KEY"]
    async with aiohttp.ClientSession() as session:
        response = await session.get(
            "https://api.wavix.com/v1/cdrs",
            params={
                "appid": key,
                "from": "2026-01-01",
            },
        )
        print(response.status)
        response.release()


asyncio.run(main())
