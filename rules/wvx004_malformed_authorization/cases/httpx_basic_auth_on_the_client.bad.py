import httpx

from .config import cfg

client = httpx.AsyncClient(base_url="https://api.wavix.com/v1", auth=httpx.BasicAuth("appid", cfg.wavix_key))
#                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004


async def profile():
    return (await client.get("/profile")).json()
