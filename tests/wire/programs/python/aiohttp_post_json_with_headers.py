import asyncio
import os

import aiohttp

APPID = os.environ["WAVIX_APPID"]


async def send(to):
    url = f"https://api.wavix.com/v3/messages?appid={APPID}"
    headers = {"Content-Type": "application/json"}
    async with aiohttp.ClientSession() as session:
        async with session.post(url, headers=headers, json={"to": to}) as response:
            return await response.json()


print(asyncio.run(send("15551230000")))
