import aiohttp


async def active():
    async with aiohttp.ClientSession(base_url="https://api.wavix.com") as session:
        async with session.get("/v1/calls") as resp:
        #          ^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
            return await resp.json()
