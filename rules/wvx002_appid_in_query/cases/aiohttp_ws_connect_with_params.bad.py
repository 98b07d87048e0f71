import aiohttp


async def events(hass, key, callback):
    session = aiohttp.ClientSession()
    async with session.ws_connect("wss://api.wavix.com/sip", params={"appid": key}) as ws:
    #                                                                 ^^^^^ WVX002
        async for msg in ws:
            if msg.type is aiohttp.WSMsgType.TEXT:
                hass.async_add_job(callback, msg.json())
