import ssl
import websockets

async def listen(key):
    context = ssl._create_unverified_context()
    async with websockets.connect(
        "wss://api.wavix.com/sip", additional_headers={"Authorization": f"Bearer {key}"}, ssl=context
        #                                                                                 ^^^^^^^^^^^ WVX006
    ) as ws:
        return await ws.recv()
