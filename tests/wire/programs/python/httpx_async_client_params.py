import asyncio
import os

import httpx


async def main():
    params = {"appid": os.environ["WAVIX_API_KEY"]}
    async with httpx.AsyncClient(base_url="https://api.wavix.com", params=params) as client:
        print((await client.get("/v1/profile")).status_code)


asyncio.run(main())
