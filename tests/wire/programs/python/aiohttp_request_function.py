import asyncio
import os

import aiohttp


async def main():
    params = [("appid", os.environ["WAVIX_API_KEY"]), ("page", "1")]
    async with aiohttp.request("GET", "https://api.wavix.com/v1/cdrs", params=params) as response:
        print(response.status)


asyncio.run(main())
