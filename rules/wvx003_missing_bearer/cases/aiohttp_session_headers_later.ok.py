import aiohttp


async def run(key):
    session = aiohttp.ClientSession()
    session.headers["Authorization"] = f"Bearer {key}"
    return await session.get("https://api.wavix.com/v1/calls")


async def with_middleware(auth_middleware):
    session = aiohttp.ClientSession(middlewares=(auth_middleware,))
    return await session.get("https://api.wavix.com/v1/calls")
