import aiohttp


async def profile(key):
    async with aiohttp.ClientSession("http://api.wavix.com", headers={"Authorization": f"Bearer {key}"}) as s:
    #                                 ^^^^^^^^^^^^^^^^^^^^ WVX005
        async with s.get("/v1/profile") as r:
            return await r.json()
