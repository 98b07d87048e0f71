import httpx


class Reader:
    def __init__(self, client: httpx.AsyncClient, key: str):
        self.client = client
        self.key = key

    async def pages(self, **filters):
        page = 1
        while True:
            r = await self.client.get(
                "https://api.wavix.com/v1/cdrs", params=dict(filters, appid=self.key, page=page)
                #                                                     ^^^^^ WVX002
            )
            data = r.json()
            yield data["items"]
            if not data["pagination"]["next_page"]:
                return
            page += 1
