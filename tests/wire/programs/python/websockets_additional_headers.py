import asyncio
import os

from websockets.asyncio.client import connect


async def main():
    uri = f"wss://api.wavix.com/sip?appid={os.environ['WAVIX_API_KEY']}"
    async with connect(uri, additional_headers={"X-Team": "support"}) as socket:
        print(await socket.recv())


asyncio.run(main())
