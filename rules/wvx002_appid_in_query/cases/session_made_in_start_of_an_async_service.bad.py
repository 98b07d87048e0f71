import aiohttp


class CallWatcher:
    def __init__(self, key):
        self._key = key
        self._session = None

    async def start(self):
        self._session = aiohttp.ClientSession("https://api.wavix.com")

    async def stop(self):
        await self._session.close()

    async def active(self):
        async with self._session.get("/v1/calls", params={"appid": self._key}) as r:
        #                                                  ^^^^^ WVX002
            return (await r.json())["calls"]
