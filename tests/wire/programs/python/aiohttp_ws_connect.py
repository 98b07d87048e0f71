import asyncio
import os

import aiohttp


async def main():
    key = os.environ["WAVIX_API_KEY"]
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(f"wss://api.wavix.com/sip?appid={key}") as socket:
            print((await socket.receive_json())["event"])


asyncio.run(main())
