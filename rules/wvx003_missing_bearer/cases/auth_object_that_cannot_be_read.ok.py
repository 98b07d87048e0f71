import httpx

from .auth import MCPHeaderAuth


async def tools(base="https://api.wavix.com"):
    async with httpx.AsyncClient(base_url=base, auth=MCPHeaderAuth(allowed_host="api.wavix.com")) as client:
        return (await client.get("/v1/numbers")).json()
