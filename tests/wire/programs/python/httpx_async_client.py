import asyncio
import os

import httpx

KEY = os.environ["WAVIX_API_KEY"]


async def main():
    async with httpx.AsyncClient() as client:
        response = await client.get(f"https://api.wavix.com/v1/cdrs?appid={KEY}&type=placed")
        print(response.json()["total"])


asyncio.run(main())
