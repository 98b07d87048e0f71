import asyncio

import aiohttp

WAVIX_TOKEN = "@base62@"


async def main():
    headers = {"Authorization": f"Bearer {WAVIX_TOKEN}"}
    async with aiohttp.ClientSession("https://api.wavix.com", headers=headers) as session:
        async with session.get("/v1/profile") as response:
            print(response.status)


asyncio.run(main())
