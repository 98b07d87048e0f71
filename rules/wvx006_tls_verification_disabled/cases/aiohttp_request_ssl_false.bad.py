import aiohttp

async def profile(session_key):
    headers = {"Authorization": f"Bearer {session_key}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.get("https://api.wavix.com/v1/profile", ssl=False) as r:
        #                                                          ^^^^^^^^^ WVX006
            return await r.json()
