import httpx

async def send(key, body):
    async with httpx.AsyncClient(verify=False, timeout=10) as client:
    #                            ^^^^^^^^^^^^ WVX006
        return await client.post(
            "https://api.wavix.com/v3/messages", json=body, headers={"Authorization": f"Bearer {key}"}
        )
