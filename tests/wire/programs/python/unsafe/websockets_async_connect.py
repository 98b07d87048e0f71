import asyncio
import os

import websockets

KEY = os.environ["WAVIX_API_KEY"]


async def main():
    async with websockets.connect("wss://api.wavix.com/sip?appid=" + KEY) as socket:
        print(await socket.recv())


asyncio.run(main())
