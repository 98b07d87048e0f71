import websockets


async def events(key):
    async with websockets.connect("wss://api.wavix.com/sip", additional_headers={"X-Api-Key": key}) as ws:
    #                                                                             ^^^^^^^^^ WVX004
        async for m in ws:
            yield m
