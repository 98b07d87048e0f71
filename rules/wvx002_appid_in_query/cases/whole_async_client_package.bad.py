"""Small asyncio client for the parts of Wavix that we use."""
from __future__ import annotations

import asyncio
from typing import Any

import aiohttp

_BASE = "https://api.wavix.com"


class ApiError(Exception):
    def __init__(self, status: int, message: str) -> None:
        super().__init__(f"{status}: {message}")
        self.status = status


class Client:
    def __init__(self, key: str, *, session: aiohttp.ClientSession | None = None) -> None:
        self._key = key
        self._session = session

    async def __aenter__(self) -> Client:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self._session.close()

    async def _call(self, method: str, path: str, *, params: dict[str, Any] | None = None, json: Any = None) -> Any:
        query = {"appid": self._key}
        #         ^^^^^ WVX002
        if params:
            query.update(params)
        async with self._session.request(method, _BASE + path, params=query, json=json) as r:
            if r.status >= 400:
                raise ApiError(r.status, (await r.json()).get("message", ""))
            return await r.json()

    async def calls(self) -> list[dict[str, Any]]:
        return (await self._call("GET", "/v1/calls"))["calls"]

    async def dial(self, to: str, from_: str) -> str:
        return (await self._call("POST", "/v1/calls", json={"to": to, "from": from_}))["uuid"]


async def main() -> None:
    async with Client(input("key: ")) as c:
        print(await c.calls())


asyncio.run(main())
