import asyncio
import os

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        params = {"appid": os.environ["WAVIX_API_KEY"]}
        async with session.ws_connect("wss://api.wavix.com/sip", params=params, heartbeat=20) as socket:
            print(await socket.receive_str())


asyncio.run(main())
