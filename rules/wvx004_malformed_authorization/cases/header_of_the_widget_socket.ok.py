import websockets


async def sip(jwt):
    async with websockets.connect(
        "wss://us.wavix.net:5973/", subprotocols=["sip"], additional_headers={"X-token-jwt": jwt}
    ) as ws:
        return await ws.recv()
