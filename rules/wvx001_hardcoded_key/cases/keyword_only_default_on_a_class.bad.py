import aiohttp


class Wavix:
    def __init__(self, *, wavix_token: str = "@base62@") -> None:
    #                                         ^^^^^^^^ WVX001
        self._headers = {"Authorization": f"Bearer {wavix_token}"}

    async def calls(self) -> list[dict]:
        async with aiohttp.ClientSession(headers=self._headers) as session:
            async with session.get("https://api.wavix.com/v1/calls") as r:
                return (await r.json())["calls"]
