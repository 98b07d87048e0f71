import os

import httpx

BASE = os.environ.get("WAVIX_API_BASE", "https://api.wavix.com")
ACTIONS = ["/v1/calls/{}/answer", "/v1/calls/{}/streams"]


def _wavix_headers():
    return {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}


async def run(client: httpx.AsyncClient, uuid: str) -> None:
    for path in [a.format(uuid) for a in ACTIONS]:
        await client.post(f"{BASE}{path}", headers=_wavix_headers(), json={})
