import aiohttp

async def events(key):
    async with aiohttp.ClientSession(headers={"Authorization": f"Bearer {key}"}) as s:
        async with s.ws_connect("wss://api.wavix.com/sip", ssl=False) as ws:
        #                                                  ^^^^^^^^^ WVX006
            async for msg in ws:
                yield msg.json()
