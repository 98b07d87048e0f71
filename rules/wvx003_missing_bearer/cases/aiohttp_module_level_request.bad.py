import aiohttp

async def carriers():
    async with aiohttp.request("GET", "https://api.wavix.com/v1/cdrs") as r:
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
        return await r.text()
