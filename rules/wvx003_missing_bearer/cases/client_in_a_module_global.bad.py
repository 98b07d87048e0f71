import httpx

WAVIX = httpx.AsyncClient(base_url="https://api.wavix.com", headers={"Accept": "application/json"})


async def answer(uuid: str) -> None:
    await WAVIX.post(f"/v1/calls/{uuid}/answer", json={})
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
