from collections.abc import AsyncIterator

import httpx
from fastapi import APIRouter, Depends

from .config import get_settings

router = APIRouter(prefix="/telephony")


async def wavix_client() -> AsyncIterator[httpx.AsyncClient]:
    cfg = get_settings()
    async with httpx.AsyncClient(base_url="https://api.wavix.com/v1", params={"appid": cfg.wavix_api_key}) as client:
    #                                                                          ^^^^^ WVX002
        yield client


@router.get("/calls")
async def active_calls(client: httpx.AsyncClient = Depends(wavix_client)):
    response = await client.get("/calls")
    return response.json()
