import httpx
from fastapi import HTTPException

from .settings import WAVIX_API_KEY


async def numbers():
    async with httpx.AsyncClient(headers={"Authorization": f"Bearer {WAVIX_API_KEY}"}) as c:
        r = await c.get("https://api.wavix.com/v1/numbers")
    if r.status_code == 401:
        raise HTTPException(502, detail=f"Wavix refused {WAVIX_API_KEY}")
        #                                                ^^^^^^^^^^^^^ WVX007
    return r.json()
