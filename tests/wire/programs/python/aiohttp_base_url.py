import asyncio
import os

import aiohttp


async def main():
    key = os.environ["WAVIX_API_KEY"]
    async with aiohttp.ClientSession(base_url="https://api.wavix.com") as session:
        async with session.get("/v1/profile", params={"appid": key}) as response:
            print(response.status)
        async with session.post("/v3/messages", params={"appid": key}, json={"to": "15551230000"}) as response:
            print(response.status)


asyncio.run(main())
