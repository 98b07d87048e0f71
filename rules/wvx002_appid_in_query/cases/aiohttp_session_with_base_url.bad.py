import asyncio
import os

import aiohttp


async def main():
    async with aiohttp.ClientSession(base_url="https://api.wavix.com") as session:
        async with session.get("/v1/calls", params={"appid": os.environ["WAVIX_API_KEY"]}) as resp:
        #                                            ^^^^^ WVX002
            data = await resp.json()
    for call in data["calls"]:
        print(call["uuid"], call["event_type"])


asyncio.run(main())
