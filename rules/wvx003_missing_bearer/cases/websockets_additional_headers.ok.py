import websockets


async def events(key):
    async with websockets.connect(
        "wss://api.wavix.com/sip", additional_headers={"Authorization": f"Bearer {key}"}
    ) as ws:
        return await ws.recv()


async def old_events(key):
    return await websockets.connect("wss://api.wavix.com/sip", extra_headers=[("Authorization", "Bearer " + key)])
