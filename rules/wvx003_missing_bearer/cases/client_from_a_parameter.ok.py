import httpx


async def calls(client: httpx.AsyncClient):
    return (await client.get("https://api.wavix.com/v1/calls")).json()
