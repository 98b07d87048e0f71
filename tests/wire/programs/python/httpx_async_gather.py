import asyncio
import os

import httpx

KEY = os.environ["WAVIX_API_KEY"]


async def status(client, number):
    response = await client.get("https://api.wavix.com/v1/validation", params={"phone_number": number, "appid": KEY})
    return response.status_code


async def main():
    async with httpx.AsyncClient() as client:
        print(await asyncio.gather(*(status(client, n) for n in ("1555", "1556", "1557"))))


asyncio.run(main())
