import asyncio
import websockets


async def main():
    async with websockets.connect("wss://api.wavix.com/sip") as ws:
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
        async for message in ws:
            print(message)


asyncio.run(main())
