import asyncio
import json

import websockets


async def widget(token):
    # the token of the widget goes into the first message
    async with websockets.connect("wss://api.wavix.com/webrtc-controller") as ws:
        await ws.send(json.dumps({"type": "auth", "token": token}))
        print(await ws.recv())
