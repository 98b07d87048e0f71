import asyncio
import json

import websockets

from settings import APPID


async def listen(queue):
    uri = f"wss://api.wavix.com/sip?appid={APPID}"
    #                               ^^^^^ WVX002
    async with websockets.connect(uri, ping_interval=20) as ws:
        async for raw in ws:
            await queue.put(json.loads(raw))


asyncio.run(listen(asyncio.Queue()))
